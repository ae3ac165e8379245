"""Write deploy/sbom.json: what an installation of Wijkagenda consists of, as CycloneDX 1.6: `make sbom`.

Names, versions and who needs whom come from the lock file, licences from what the packages say themselves. The same
lock file gives the same bytes: no clock, no chance. The hash of every file stands in the lock file.
"""

import json
import sys
from collections.abc import Callable
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, metadata, version
from typing import Any
from uuid import UUID

from cyclonedx.spdx import fixup_id

from planner.settings import ROOT
from tests.tools.locked import RUN, Locked, read_lock

SBOM = ROOT / "deploy" / "sbom.json"
US = "wijkagenda"


def main() -> int:
    """Write the list; all packages must be installed, because only they tell their licences."""
    try:
        SBOM.write_text(json.dumps(make_sbom(), indent=2) + "\n", encoding="utf-8")
    except PackageNotFoundError as missing:
        sys.exit(f"{missing.name} is not here in the version that is locked: its licence is unknown. Do this on Linux.")
    print(f"Written: {SBOM.relative_to(ROOT)}. Look at what changed in it: a licence may be a new one.")
    return 0


def licences(package: Locked) -> list[dict[str, Any]]:
    """Give the licence as a package states it: an SPDX expression, an SPDX name, or its own words; or nothing.

    Raises PackageNotFoundError for a package that isn't here in the version that is locked.
    """
    if version(package.name) != package.version:
        raise PackageNotFoundError(package.name)
    told = metadata(package.name)
    if "License-Expression" in told:
        return [{"expression": told["License-Expression"]}]
    classifiers = [c.split(" :: ")[-1] for c in told.get_all("Classifier", []) if c.startswith("License ::")]
    words = [*told.get_all("License", []), *classifiers]
    short = [word for word in words if word and "\n" not in word.strip()]
    if not short:
        return []
    known = fixup_id(short[0])
    return [{"license": {"id": known} if known else {"name": short[0]}}]


def make_sbom(licences_of: Callable[[Locked], list[dict[str, Any]]] = licences) -> dict[str, Any]:
    """Give the whole list; raises PackageNotFoundError for a package whose licence can't be read here."""
    packages = read_lock(RUN)
    number = UUID(bytes=sha256(RUN.read_bytes()).digest()[:16], version=4)
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{number}",
        "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": US, "name": US}},
        "components": [_component(one, licences_of(one)) for one in packages.values()],
        "dependencies": [_needs(US, packages), *(_needs(name, packages) for name in packages)],
    }


def _component(package: Locked, told: list[dict[str, Any]]) -> dict[str, Any]:
    fields = {"type": "library", "bom-ref": package.name, "name": package.name, "version": package.version}
    return fields | ({"licenses": told} if told else {}) | {"purl": f"pkg:pypi/{package.name}@{package.version}"}


def _needs(name: str, packages: dict[str, Locked]) -> dict[str, Any]:
    """Tell which packages this one needs itself."""
    needed = [p.name for p in packages.values() if (p.declared if name == US else name in p.needed_by)]
    return {"ref": name, "dependsOn": needed}


if __name__ == "__main__":
    sys.exit(main())
