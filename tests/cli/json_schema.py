"""JSON Schema, as much of it as docs/schemas uses: enough to hold real files against it."""

from collections.abc import Iterator
from typing import Any

KINDS: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "boolean": (bool,),
    "number": (int, float),
    "integer": (int,),
    "null": (type(None),),
}
ABOUT = {"$schema", "$defs", "title", "description"}
KINDS_AND_VALUES = {"type", "enum", "anyOf", "$ref"}
OF_PARTS = {"properties", "required", "additionalProperties", "items"}
OF_SIZE = {"minimum", "maximum", "exclusiveMinimum", "minItems", "maxItems", "minLength", "maxLength"}


def complaints(value: Any, schema: Any, whole: Any, place: str = "$") -> Iterator[str]:
    """What of the value breaks the schema, which is a part of ``whole``."""
    assert schema.keys() <= ABOUT | KINDS_AND_VALUES | OF_PARTS | OF_SIZE, (
        f"{place}: a keyword that this check does not know"
    )
    if "$ref" in schema:
        yield from complaints(value, whole["$defs"][schema["$ref"].removeprefix("#/$defs/")], whole, place)
    if "enum" in schema and value not in schema["enum"]:
        yield f"{place}: {value!r} is none of {schema['enum']}"
    if "anyOf" in schema and all(any(complaints(value, one, whole, place)) for one in schema["anyOf"]):
        yield f"{place}: fits none of the alternatives"
    kinds = schema.get("type", list(KINDS))
    if not any(_is(value, kind) for kind in ([kinds] if isinstance(kinds, str) else kinds)):
        yield f"{place}: is no {kinds}"
        return
    yield from _of_size(value, schema, place)
    if isinstance(value, dict):
        yield from _of_object(value, schema, whole, place)
    if isinstance(value, list) and "items" in schema:
        for number, one in enumerate(value):
            yield from complaints(one, schema["items"], whole, f"{place}[{number}]")


def _is(value: Any, kind: str) -> bool:
    return isinstance(value, KINDS[kind]) and (kind == "boolean" or not isinstance(value, bool))


def _of_object(value: dict[str, Any], schema: Any, whole: Any, place: str) -> Iterator[str]:
    properties, others = schema.get("properties", {}), schema.get("additionalProperties", True)
    yield from (f"{place}: {key} is missing" for key in schema.get("required", ()) if key not in value)
    for key, one in value.items():
        if key in properties:
            yield from complaints(one, properties[key], whole, f"{place}.{key}")
        elif others is False:
            yield f"{place}: {key} is not known"
        elif isinstance(others, dict):
            yield from complaints(one, others, whole, f"{place}.{key}")


def _of_size(value: Any, schema: Any, place: str) -> Iterator[str]:
    if isinstance(value, int | float):
        if value < schema.get("minimum", value) or value > schema.get("maximum", value):
            yield f"{place}: {value} is out of range"
        if "exclusiveMinimum" in schema and value <= schema["exclusiveMinimum"]:
            yield f"{place}: {value} is too small"
    if isinstance(value, list | str):
        kind = "Items" if isinstance(value, list) else "Length"
        if not schema.get(f"min{kind}", 0) <= len(value) <= schema.get(f"max{kind}", len(value)):
            yield f"{place}: has the wrong length"
