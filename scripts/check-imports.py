#!/usr/bin/python3
"""Refuses an import that Package.swift does not list, in a second or two and without building anything.

usage: check-imports.py

`make test` lets the compiler refuse the same; this says it first, and names the line.
"""

import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
# What comes with Swift.
WITH_SWIFT = {"Dispatch", "Foundation", "FoundationEssentials", "Glibc", "RegexBuilder", "Swift", "Synchronization", "Testing", "XCTest"}
IMPORT = re.compile(r"^(?:@\w+(?:\([^)]*\))? +)*(?:(?:public|internal|package|private|fileprivate) +)?import +"
                    r"(?:(?:struct|class|enum|protocol|func|var|let|typealias) +)?(\w+)")


def names(dependency):
    """The modules that a dependency brings."""
    (kind, value), = dependency.items()
    name = value[0]
    # A product is named like the module that is imported, or lends it its name.
    return {name} | ({name.replace("-", "_")} if "-" in name else set())


def main():
    dump = subprocess.run(["swift", "package", "dump-package"], cwd=ROOT, capture_output=True, text=True, check=True)
    failures = []
    for target in json.loads(dump.stdout)["targets"]:
        folder = ROOT / (target.get("path") or ("Tests" if target["type"] == "test" else "Sources") + "/" + target["name"])
        allowed = WITH_SWIFT.union(*(names(dependency) for dependency in target["dependencies"]))
        for file in sorted(folder.rglob("*.swift")):
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                match = IMPORT.match(line)
                if match and match[1] not in allowed and match[1] != target["name"]:
                    failures.append(f"{file.relative_to(ROOT)}:{number}: {target['name']} may not import {match[1]}: "
                                    "Package.swift does not list it.")
    print("\n".join(failures) or "Every import is listed in Package.swift.")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
