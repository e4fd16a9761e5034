"""Loads every job file below a folder with the original platform's own loader, in one process.

Usage: python3 load-with-original.py FOLDER FOLDER_OF_THE_PACKAGE
"""

import pathlib
import sys

folder, package = sys.argv[1:]
sys.path.insert(0, package)

from dativo_ingest.config import JobConfig  # noqa: E402

count = 0
for file in pathlib.Path(folder).rglob("*.yaml"):
    JobConfig.from_yaml(file)
    count += 1
print(f"{count} files")
