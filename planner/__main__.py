"""Run the command line: `python -m planner`."""

import sys

from planner.sources.box.processes import reader

READING = {"demo", "fetch", "import-areas", "import-assets", "import-figures"}
"""The commands that read files: who reads them starts while we start."""

if __name__ == "__main__":
    if READING.intersection(sys.argv[1:2]):
        reader().warm()
    from planner.cli import main

    main()
