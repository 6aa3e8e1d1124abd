python := ".venv/bin/python"

# List what can be done
default:
    @just --justfile {{ justfile() }} --list

# Make the environment with every tool in it
setup:
    python3 -m venv --without-pip .venv
    python3 -m pip --python {{ python }} install -e '.[dev]'

# Check everything: format, lint, types, contracts, tests
check: format lint types contracts test

# Is every file formatted?
format:
    {{ python }} -m ruff format --check

# Format every file, and mend what can be mended
fix:
    {{ python }} -m ruff check --fix
    {{ python }} -m ruff format

# Is there anything the linter dislikes?
lint:
    {{ python }} -m ruff check

# Do the types hold?
types:
    {{ python }} -m mypy

# Do imports only go down?
contracts:
    .venv/bin/lint-imports

# Run the tests, or those named
test *which:
    {{ python }} -m pytest -n auto {{ which }}

# Run the tests and show what they leave out of questions, scheduling and study
coverage:
    {{ python }} -m pytest -n auto --cov --cov-report=
    {{ python }} -m coverage report --fail-under=100

# Print the budgets' ratios
bench *which:
    {{ python }} tests/benchmarks/run.py {{ which }}

# Try what SECURITY.md promises, for long: some forty minutes, or only the parts named
torture *which:
    {{ python }} tests/reliability/torture.py {{ which }}

# Start the program
run *arguments:
    .venv/bin/ocrequiz {{ arguments }}

# Take the pictures anew; look at each before committing it
snapshots:
    {{ python }} -m pytest -n auto tests/tui --snapshot-update

# What continuous integration does, in an empty folder
ci:
    .ci/run
