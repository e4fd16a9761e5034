"""Loads every job file below a folder with the original platform's own loader, in one process.

Usage: python3 load-with-original.py FOLDER FOLDER_OF_THE_PACKAGE

The loader itself ends the process with exit code 2 at the first job that it refuses.
"""

import pathlib
import sys

folder, package = sys.argv[1:]
sys.path.insert(0, package)

try:
    from dativo_ingest.config import JobConfig
except ImportError as error:
    sys.exit(f"{sys.executable} cannot import the original's loader: {error}")

count = 0
for file in pathlib.Path(folder).rglob("*.yaml"):
    JobConfig.from_yaml(file)
    count += 1
print(f"{count} files")
