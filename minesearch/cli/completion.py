"""The script that teaches a shell to complete what is typed: verbs, options, names, references."""

from __future__ import annotations

import click

from minesearch.cli import COMPLETING
from minesearch.cli.shells import PROGRAM, SHELLS

EPILOG = """\b
Examples:
  minesearch completion bash > ~/.local/share/bash-completion/completions/minesearch
  minesearch completion zsh > ~/.zfunc/_minesearch     (a folder of $fpath)
  minesearch completion fish > ~/.config/fish/completions/minesearch.fish
"""


@click.command(epilog=EPILOG)
@click.argument("shell", type=click.Choice(list(SHELLS)))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the script that makes bash, zsh or fish complete verbs, options, names and references of the archive."""
    click.echo(SHELLS[shell](ctx.find_root().command, {}, PROGRAM, COMPLETING).source(), nl=False)
