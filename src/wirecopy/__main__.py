"""``python -m wirecopy`` is the program ``wirecopy``."""

from __future__ import annotations

from wirecopy.cli import main

if __name__ == "__main__":
    main()
