"""The command line. One module a verb, imported only when that verb is called, so that a search starts fast."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from minesearch import __version__
from minesearch.archive import Archive
from minesearch.errors import MinesearchError, QueryError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

COMPLETING = "_MINESEARCH_COMPLETE"  # set by the shell's script while something is typed

# verb -> the module below minesearch.cli that holds the click command of the same name
VERBS = {
    "build": "build",
    "search": "search",
    "searches": "searches",
    "show": "show",
    "open": "open",
    "similar": "similar",
    "trace": "trace",
    "actions": "actions",
    "people": "people",
    "organisations": "organisations",
    "dates": "dates",
    "stats": "stats",
    "export": "export",
    "tag": "tag",
    "check": "check",
    "rebuild-index": "rebuild_index",
    "completion": "completion",
}


class LazyGroup(click.Group):
    """A group that imports a verb's module when the verb is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        module = importlib.import_module(f"minesearch.cli.{VERBS[cmd_name]}")
        command = getattr(module, VERBS[cmd_name])
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in VERBS and not ctx.resilient_parsing:
            from difflib import get_close_matches

            if near := get_close_matches(args[0], VERBS, 1):
                ctx.fail(f"No such command '{args[0]}'. Did you mean {near[0]}?")
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
        """The verbs by name alone: with their help, all modules would be imported at each press of the key."""
        if incomplete.startswith("-"):
            return super().shell_complete(ctx, incomplete)
        from click.shell_completion import CompletionItem

        return [CompletionItem(verb) for verb in VERBS if verb.startswith(incomplete)]


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--archive",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="MINESEARCH_ARCHIVE",
    default=Path(),
    help="The folder that holds corpus/ and index/ (or set MINESEARCH_ARCHIVE; otherwise the current folder).",
)
@click.version_option(__version__, prog_name="minesearch")
@click.pass_context
def cli(ctx: click.Context, folder: Path) -> None:
    """Mine and search archived minutes: what was decided, when, and where it says so."""
    ctx.obj = Archive(folder)


def main() -> None:
    """Run the command line; every error a user can cause ends in a message and its exit code."""
    if COMPLETING in os.environ:
        _complete()
    try:
        code = cli.main(standalone_mode=False)
    except MinesearchError as error:
        code = report(error)
    except click.exceptions.Abort:
        click.echo("Interrupted.", err=True)
        code = 130
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except KeyboardInterrupt:
        click.echo("Interrupted.", err=True)
        code = 130
    except BrokenPipeError:
        # whoever read our output (head, less) has gone; give Python nothing more to flush
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code if isinstance(code, int) else 0)


def _complete() -> None:
    """Have the shells complete in our way instead of Click's."""
    from click.shell_completion import add_completion_class

    from minesearch.cli.shells import SHELLS

    for name, shell in SHELLS.items():
        add_completion_class(shell, name)


def report(error: MinesearchError) -> int:
    """Say what happened and what to try next on standard error; returns the exit code."""
    click.echo(f"minesearch: {error.message}", err=True)
    if isinstance(error, QueryError):
        click.echo(f"  {error.query}\n  {' ' * error.position}^", err=True)
    if error.hint:
        click.echo(f"  {error.hint}", err=True)
    return error.exit_code
