"""What `python -m ocrequiz` starts."""

from ocrequiz.cli.main import main

if __name__ == "__main__":
    main()
