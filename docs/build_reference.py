"""Reference pages made from the program: commands from their --help, tables, settings and codes from code.

Run ``python docs/build_reference.py`` after changing a command, table or setting; a test compares.
"""

from __future__ import annotations

import inspect
import json
import re
from collections import defaultdict
from dataclasses import fields, is_dataclass
from datetime import datetime
from pathlib import Path
from types import NoneType, UnionType
from typing import get_args, get_origin, get_type_hints

import click

from wirecopy.cli.app import COMMANDS, wirecopy
from wirecopy.data.organizations import organizations
from wirecopy.data.plover import TypeEntry, load_codebook
from wirecopy.data.roles import role_words
from wirecopy.pipeline.config import SECTIONS, config_class
from wirecopy.store.definitions import TableSpec
from wirecopy.store.tables import shown_tables

FOLDER = Path(__file__).resolve().parent / "reference"
#: Columns of the terminal that the help is laid out for.
WIDTH = 88
#: Examples of a sector that are shown.
_SHOWN = 6

_PLAIN: dict[object, str] = {
    str: "text",
    int: "integer",
    float: "number",
    bool: "boolean",
    bytes: "bytes",
    datetime: "time",
}

_CLI_HEAD = """# Commands

<!-- Made by docs/build_reference.py from the commands' own help. -->

Data goes to standard output, talk (counts, progress, errors) to standard error.
What the layouts, exit codes and filters mean stands in [Inputs and outputs](inputs-and-outputs.md).
"""

_TABLES_HEAD = """# Data dictionary

<!-- Made by docs/build_reference.py from the definitions in wirecopy.store.tables. -->

These are the tables that `wirecopy sql` reads. `wirecopy export` writes
[some of them](../howto/filter-export-query.md).
Ids are made from content and are the same on every machine; spans are half-open and count
code points; days are ISO 8601; times are in UTC; unknown is null.
A type that ends in `?` may be null.
"""


_CONFIG_HEAD = """# Configuration

<!-- Made by docs/build_reference.py from the stages' own definitions. -->

A project's `wirecopy.toml` holds only what differs from these defaults. Unknown settings are errors.
`wirecopy config` prints all of them with their present values. A run keeps the digest of its configuration;
after a change, `wirecopy doctor` tells what was made with other settings.
"""


_CODES_HEAD = """# Codes

<!-- Made by docs/build_reference.py from wirecopy.data: plover.toml, roles.tsv, organizations.tsv. -->

What stands in the columns of events and actors. Quad classes and the short tale of PLOVER are in the [glossary](glossary.md#plover).
Scores are PLOVER's, from -10 (conflict) to 10 (cooperation); CAMEO is the root code of the older standard.
"""


def help_of(name: str | None) -> str:
    """What ``wirecopy [name] --help`` prints."""
    root = click.Context(
        wirecopy, info_name="wirecopy", terminal_width=WIDTH, help_option_names=["-h", "--help"]
    )
    if name is None:
        return wirecopy.get_help(root)
    command = wirecopy.get_command(root, name)
    if command is None:
        raise LookupError(name)
    context = click.Context(command, info_name=name, parent=root, terminal_width=WIDTH)
    return command.get_help(context)


def cli_page() -> str:
    """The page of commands."""
    parts = [_CLI_HEAD, _block("wirecopy", help_of(None))]
    parts += [_block(f"wirecopy {name}", help_of(name)) for name in COMMANDS]
    return "\n".join(parts)


def _block(title: str, text: str) -> str:
    lines = "\n".join(line.rstrip() for line in text.splitlines())
    return f"## {title}\n\n```text\n{lines}\n```\n"


def tables_page() -> str:
    """The page of tables."""
    return "\n".join([_TABLES_HEAD, *map(_table, shown_tables())])


def _table(table: TableSpec) -> str:
    rows = "\n".join(
        f"| `{c.name}` | {type_name(c.hint)} | {_cell(c.meaning)} |" for c in table.columns
    )
    key = ", ".join(f"`{name}`" for name in table.key)
    return (
        f"## {table.name}\n\n{table.meaning}\n\nOne row each: {key}.\n\n"
        f"| Column | Type | Meaning |\n|---|---|---|\n{rows}\n"
    )


def type_name(hint: object) -> str:
    """A column's type in words; ``?`` ends those that may be null."""
    members = [one for one in get_args(hint) if one is not NoneType]
    if isinstance(hint, UnionType):
        return f"{type_name(members[0])}?"
    if get_origin(hint) is tuple:
        return f"list of {type_name(members[0])}"
    if hint in _PLAIN:
        return _PLAIN[hint]
    return "struct" if is_dataclass(hint) else "text"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def codes_page() -> str:
    """The page of event types, modes, contexts and sectors."""
    codebook = load_codebook()
    types = [
        f"| {name} | {entry.meaning} | {entry.score:g} | {entry.cameo} |"
        for name, entry in codebook.types.items()
    ]
    modes = [line for name, entry in codebook.types.items() for line in _modes(name, entry)]
    contexts = [f"| `{name}` | {', '.join(stems)} |" for name, stems in codebook.contexts.items()]
    sectors = [
        f"| `{code}` | {'; '.join(words[:_SHOWN])} |" for code, words in sorted(_sectors().items())
    ]
    return "\n".join(
        [
            _CODES_HEAD,
            "## Types and modes\n\n| Type | The actor... | Score | CAMEO |\n|---|---|---|---|",
            *types,
            "\nA mode says how, or of what kind an act is; its score stands in for that of the type.\n",
            "| Type | Mode | Meaning | Score |\n|---|---|---|---|",
            *modes,
            '\n## Contexts\n\nA context is told by words that begin so, but for look-alikes such as "important" or "tear gas".\n\n| Context | Words |\n|---|---|',
            *contexts,
            "\n## Sectors\n\nThe second part of a code: `GOV` in `RUS GOV`. `UAF`, unidentified armed, is a code of its own"
            " where no country is known, and that of whoever did an act of violence that names no doer.\n",
            "| Sector | For example |\n|---|---|",
            *sectors,
            "",
        ]
    )


def _modes(name: str, entry: TypeEntry) -> list[str]:
    return [
        f"| {name} | `{mode}` | {entry.mode_meanings[mode]} | {score:g} |"
        for mode, score in entry.modes.items()
    ]


def _sectors() -> dict[str, list[str]]:
    """Words and bodies of each sector, those of the table of roles first."""
    found: dict[str, list[str]] = defaultdict(list)
    for role in role_words().values():
        if role.sector and role.word not in found[role.sector]:
            found[role.sector].append(role.word)
    for meanings_of_name in organizations().values():
        for body in meanings_of_name:
            if body.sector and body.name not in found[body.sector]:
                found[body.sector].append(body.name)
    return found


def configuration_page() -> str:
    """The page of settings."""
    return "\n".join([_CONFIG_HEAD, *(_section(name, config_class(name)) for name in SECTIONS)])


def _section(name: str, kind: type) -> str:
    said, hints = meanings(kind), get_type_hints(kind)
    rows, inner = [], []
    for one, default in ((f, getattr(kind(), f.name)) for f in fields(kind)):
        if is_dataclass(hints[one.name]):
            inner.append(_section(f"{name}.{one.name}", hints[one.name]))
        else:
            rows.append(f"| `{one.name}` | {_default(default)} | {_cell(said.get(one.name, ''))} |")
    table = "| Setting | Default | Meaning |\n|---|---|---|\n" + "\n".join(rows) + "\n"
    return "\n".join([f"## [{name}]\n\n{table if rows else ''}", *inner])


def _default(value: object) -> str:
    if value is None:
        return "not set"
    return f"`{json.dumps(list(value) if isinstance(value, tuple) else value)}`"


def meanings(kind: type) -> dict[str, str]:
    """What the class says of each field: in ``#:`` comments above it or in its docstring."""
    found = dict(re.findall(r"^ {4,}(\w+): (.+(?:\n {12,}.+)*)", kind.__doc__ or "", re.MULTILINE))
    above: list[str] = []
    for line in inspect.getsource(kind).splitlines():
        if comment := re.match(r"\s+#: ?(.*)", line):
            above.append(comment[1])
        elif declared := re.match(r"    (\w+):", line):
            found[declared[1]] = " ".join([found.get(declared[1], ""), *above])
            above = []
    return {name: " ".join(text.split()) for name, text in found.items()}


def main() -> None:
    """Write the pages."""
    (FOLDER / "configuration.md").write_text(configuration_page(), "utf-8")
    (FOLDER / "cli.md").write_text(cli_page(), "utf-8")
    (FOLDER / "codes.md").write_text(codes_page(), "utf-8")
    (FOLDER / "data-dictionary.md").write_text(tables_page(), "utf-8")


if __name__ == "__main__":
    main()
