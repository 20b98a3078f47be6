"""The shells that can complete what is typed: Click's own ways, mended for names that hold spaces and commas."""

from __future__ import annotations

import os
import re

from click.shell_completion import BashComplete, CompletionItem, FishComplete, ShellComplete, ZshComplete

PROGRAM = "minesearch"

BASH = """\
%(complete_func)s() {
    local IFS=$'\\n'
    local line
    COMPREPLY=()
    while read -r line; do
        case $line in
            dir,*) compopt -o dirnames ;;
            file,*) compopt -o default ;;
            plain,*) COMPREPLY+=("${line#plain,}") ;;
        esac
    done < <(env COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD \\
        COMP_QUOTE="${COMP_WORDS[COMP_CWORD]:0:1}" %(complete_var)s=bash_complete "$1")
    # what ends in a slash goes on
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == */ ]]; then compopt -o nospace; fi
}

complete -o nosort -F %(complete_func)s %(prog_name)s
"""
PLAIN = re.compile(r"[^\w@%+=:,./~-]")


class Bash(BashComplete):
    """Names with a space are one word: with a backslash before the space, unless the person has opened a quote."""

    source_template = BASH

    def format_completion(self, item: CompletionItem[str]) -> str:
        quoted = os.environ.get("COMP_QUOTE", "") in ("'", '"')
        value = item.value if quoted else PLAIN.sub(lambda sign: f"\\{sign.group()}", item.value)
        return f"{item.type},{value}"


class Fish(FishComplete):
    """A name may hold a comma."""

    source_template = FishComplete.source_template.replace('string split ","', 'string split --max 1 ","')


SHELLS: dict[str, type[ShellComplete]] = {"bash": Bash, "zsh": ZshComplete, "fish": Fish}
