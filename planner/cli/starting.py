"""Prepare the demo and start the app."""

import os
import subprocess
import sys
from pathlib import Path

import click

from planner.bootstrap import House, leave_nothing_behind
from planner.cli.base import NL, commands, house, with_bar
from planner.demo.prepare import prepare_demo
from planner.settings import ROOT


@commands.command(help=NL("cli-demo"))
def demo() -> None:
    """Generate and load the fictional gemeenten."""
    built = house()
    agenda = with_bar(NL("cli-demo-busy"), lambda p: prepare_demo(built.context(), demo_folder(built), p))
    click.echo(NL("cli-demo-done", agenda=agenda), err=True)


def demo_folder(built: House) -> Path:
    """Give the folder for the generated demo files."""
    return built.settings.data_dir / "demo"


@commands.command(help=NL("cli-start"))
def start() -> None:
    """Prepare what is missing and start the app."""
    built = house()
    if not built.library.snapshots():
        with_bar(NL("cli-demo-busy"), lambda p: prepare_demo(built.context(), demo_folder(built), p))
    port = str(built.settings.port)
    click.echo(NL("cli-address", address=f"http://localhost:{port}"), err=True)
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py"), "--server.port", port]
    if os.name == "posix":
        leave_nothing_behind()
        os.execv(command[0], command)  # noqa: S606 - our own words; signals reach the app itself
    sys.exit(subprocess.call(command))
