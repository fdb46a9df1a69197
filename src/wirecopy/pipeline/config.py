"""Configuration of a project: one frozen config a stage, read from and written as ``wirecopy.toml``.

The file holds only what differs from the defaults.  A key that no stage knows is an error.
"""

from __future__ import annotations

import json
import math
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, asdict, dataclass, field, fields, is_dataclass
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, TypeAlias, Union, get_args, get_origin, get_type_hints

from wirecopy.errors import ConfigError
from wirecopy.model.ids import digest

Value: TypeAlias = Any

#: Tables of the file, with the class that describes each.
SECTIONS = {
    "pipeline": "wirecopy.pipeline.settings:PipelineConfig",
    "pages": "wirecopy.pages:PagesConfig",
    "articles": "wirecopy.articles:ArticlesConfig",
    "sketches": "wirecopy.dispatches:SketchConfig",
    "candidates": "wirecopy.dispatches:CandidateConfig",
    "dispatches": "wirecopy.dispatches:GroupConfig",
    "edits": "wirecopy.dispatches:EditsConfig",
    "facts": "wirecopy.facts:FactsConfig",
    "stories": "wirecopy.stories:StoriesConfig",
}


def config_class(section: str) -> type:
    """The class that describes a table of the file."""
    module, _, name = SECTIONS[section].partition(":")
    found: type = getattr(import_module(module), name)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectConfig:
    """The configs of all stages; what the file does not say is the default."""

    given: Mapping[str, Value] = field(default_factory=dict)

    def section(self, name: str) -> Value:
        """The config of one stage."""
        return self.given[name] if name in self.given else config_class(name)()

    def digest(self) -> str:
        """One digest of everything that may change what is read (not of sizes and workers)."""
        body = {name: _plain(self.section(name)) for name in SECTIONS if name != "pipeline"}
        return digest(json.dumps(body, sort_keys=True))


def read_config(path: Path) -> ProjectConfig:
    """The configuration in a file; one that is not there means the defaults."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ProjectConfig()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(
            f"cannot be read ({error})",
            where=str(path),
            advice="check who may read it, and that it is saved as UTF-8",
        ) from error
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(
            f"not TOML: {error}",
            where=str(path),
            advice="mend that line; wirecopy config in a sound project shows how keys are written",
        ) from error
    return parse_config(tables, where=str(path))


def parse_config(tables: Mapping[str, Value], *, where: str) -> ProjectConfig:
    """Check tables as ``tomllib`` gives them and make them configs."""
    given = {}
    for name, table in tables.items():
        if name not in SECTIONS:
            raise _unknown("table", name, list(SECTIONS), where)
        given[name] = _build(config_class(name), table, f"[{name}]", where)
    return ProjectConfig(given=given)


def format_config(config: ProjectConfig) -> str:
    """The full effective configuration as TOML."""
    lines: list[str] = []
    for name in SECTIONS:
        lines += _format_table(name, config.section(name))
    return "\n".join(lines).strip() + "\n"


def _build(kind: type, table: Value, at: str, where: str) -> Value:
    if not isinstance(table, Mapping):
        raise ConfigError(f"{at} must be a table", where=where)
    hints = get_type_hints(kind)
    names = [f.name for f in fields(kind)]
    values = {}
    for key, value in table.items():
        if key not in names:
            raise _unknown(f"key in {at}:", key, names, where)
        values[key] = _checked(hints[key], value, f"{at} {key}", where)
    try:
        return kind(**values)
    except ValueError as error:
        raise ConfigError(f"{at}: {error}", where=where) from error


def _checked(hint: Value, value: Value, at: str, where: str) -> Value:
    if _is_plainly(value, (int, float)) and not 0 <= value < math.inf:
        raise ConfigError(f"{at} = {value!r} must be 0 or more, and finite", where=where)
    options = get_args(hint) if _origin(hint) in (Union, UnionType) else (hint,)
    for kind in options:
        if is_dataclass(kind) and isinstance(value, Mapping):
            return _build(_as_type(kind), value, at, where)
        if _origin(kind) is tuple and isinstance(value, list):
            return tuple(_checked(get_args(kind)[0], item, at, where) for item in value)
        if kind is float and isinstance(value, int) and not isinstance(value, bool):
            return float(value)
        if isinstance(kind, type) and kind is not NoneType and _is_plainly(value, kind):
            return value
        if value in get_args(kind):
            return value
    wanted = " or ".join(_KINDS.get(kind, "a table") for kind in options if kind is not NoneType)
    raise ConfigError(f"{at} = {value!r} must be {wanted}", where=where)


#: What values of a kind are called where another was given.
_KINDS = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "text in quotation marks",
}


def _is_plainly(value: Value, kind: type | tuple[type, ...]) -> bool:
    """Whether ``value`` is of ``kind``; true and false are no numbers."""
    return isinstance(value, kind) and (kind is bool or not isinstance(value, bool))


def _origin(hint: Value) -> object:
    return get_origin(hint)


def _as_type(kind: Value) -> type:
    found: type = kind
    return found


def _unknown(what: str, name: str, known: list[str], where: str) -> ConfigError:
    near = get_close_matches(name, known, 1)
    advice = f'did you mean "{near[0]}"?' if near else f"known: {', '.join(known)}"
    return ConfigError(f'unknown {what} "{name}"', where=where, advice=advice)


def _format_table(name: str, config: Value) -> list[str]:
    lines, below = [f"[{name}]"], []
    for one in fields(config):
        value = getattr(config, one.name)
        if is_dataclass(value):
            below += _format_table(f"{name}.{one.name}", value)
        elif value is None:
            lines.append(f"# {one.name} is not set")
        else:
            mark = "" if value == _default(one) else "  # changed"
            lines.append(f"{one.name} = {_format_value(value)}{mark}")
    return [*lines, "", *below]


def _default(one: Value) -> Value:
    return one.default if one.default is not MISSING else None


def _format_value(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(_format_value(item) for item in value)}]"
    if isinstance(value, (int, float)):
        return repr(value)
    return json.dumps(str(value), ensure_ascii=False)


def _plain(config: Value) -> Value:
    return json.loads(json.dumps(asdict(config), default=str))
