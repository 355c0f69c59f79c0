#!/usr/bin/python3
"""Validates a blog repository against the JSON Schemas of the format.

usage: validate-repository.py FOLDER [--schemas DIR]

Prints one line per violation, `FILE: WHERE: WHAT`, and exits with 0 (none), 1 (some), 64 (wrong usage) or
69 (no validator installed).
WHERE is a JSON Pointer (RFC 6901) into the file. Needs Debian's python3-jsonschema.
"""

import argparse
import json
import pathlib
import sys

try:
    import jsonschema
except ImportError:
    print("validate-repository.py needs jsonschema: apt-get install python3-jsonschema", file=sys.stderr)
    sys.exit(69)

SCHEMAS = pathlib.Path(__file__).resolve().parent.parent / "data" / "schemas"


def pointer(path):
    return "/" + "/".join(str(part).replace("~", "~0").replace("/", "~1") for part in path)


def short(text, limit=200):
    """One printable line: a violation quotes the file, and the file may be anybody's."""
    line = "".join(c if c.isprintable() else "�" for c in text)
    return line if len(line) <= limit else line[: limit - 1] + "…"


def wording(error):
    """jsonschema's sentence, but for a pattern what the schema says in words."""
    meaning = error.schema.get("description") if isinstance(error.schema, dict) else None
    if error.validator == "pattern" and meaning:
        return f"{short(repr(error.instance), 80)} is not as described: {meaning}"
    return error.message


def no_constant(name):
    raise ValueError(f"{name} is not JSON")


def violations(file, validator):
    try:
        value = json.loads(file.read_bytes().decode("utf-8"), parse_constant=no_constant)
    except json.JSONDecodeError as error:
        yield f"line {error.lineno} column {error.colno}", error.msg
    except (OSError, ValueError, RecursionError) as error:
        yield "/", str(error)
    else:
        for error in sorted(validator.iter_errors(value), key=lambda e: [str(p) for p in e.absolute_path]):
            yield pointer(error.absolute_path), wording(error)


def lines(file, validator):
    """A file of JSON Lines, each line against the schema."""
    try:
        text = file.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return
    except (OSError, ValueError) as error:
        yield "/", str(error)
        return
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line, parse_constant=no_constant)
        except (ValueError, RecursionError) as error:
            yield f"line {number}", getattr(error, "msg", str(error))
        else:
            for error in sorted(validator.iter_errors(value), key=lambda e: [str(p) for p in e.absolute_path]):
                yield f"line {number} {pointer(error.absolute_path)}", wording(error)


def main():
    parser = argparse.ArgumentParser(description="Validates a blog repository against its JSON Schemas.")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--schemas", type=pathlib.Path, default=SCHEMAS, metavar="DIR")
    try:
        arguments = parser.parse_args()
    except SystemExit as exit:
        sys.exit(64 if exit.code else 0)

    validators = {}
    for kind in ("blog", "post", "reply", "orphan"):
        schema = json.loads((arguments.schemas / f"{kind}.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[kind] = jsonschema.Draft202012Validator(schema)

    folder = arguments.folder
    files = [(folder / "blog.json", "blog")]
    files += [(file, "post") for file in sorted((folder / "posts").glob("*.json"))]
    files += [(file, "reply") for file in sorted((folder / "replies").glob("*.json"))]
    count = 0
    for file, kind in files:
        for where, what in violations(file, validators[kind]):
            count += 1
            print(f"{short(str(file.relative_to(folder)))}: {where}: {short(what)}")
    for where, what in lines(folder / "orphans.jsonl", validators["orphan"]):
        count += 1
        print(f"orphans.jsonl: {where}: {short(what)}")
    sys.exit(1 if count else 0)


if __name__ == "__main__":
    main()
