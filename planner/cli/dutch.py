"""Make click speak as the rest of the command line does: its own sentences are English, looked up word for word."""

import re

import click
from click import core, decorators, exceptions, formatting, parser, termui, types

from planner.text import Translate

PLACE = re.compile(r"\{(\w+)(?:![rs])?\}")

WORDS = {
    "Usage:": "click-usage",
    "Options": "click-options",
    "Commands": "click-commands",
    "Positional arguments": "click-arguments",
    "Show this message and exit.": "click-help",
    "default: {default}": "click-default",
    "Error: {message}": "click-error",
    "Error: invalid input": "click-invalid-input",
    "Try '{command} {option}' for help.": "click-try",
    "Aborted!": "click-aborted",
    "Missing command.": "click-missing-command",
    "Missing argument": "click-missing-argument",
    "Missing option": "click-missing-option",
    "Missing parameter": "click-missing-argument",
    "Missing parameter: {param_name}": "click-missing-named",
    "No such option {name!r}.": "click-no-option",
    "No such command {name!r}.": "click-no-command",
    "Did you mean {possibility}?": "click-meant",
    "(Did you mean one of: {possibilities}?)": "click-meant-one-of",
    "Invalid value: {message}": "click-invalid",
    "Invalid value for {param_hint}: {message}": "click-invalid-for",
    "Choose from:\n\t{choices}": "click-choose",
    "{value!r} is not {choice}.": "click-not-the-choice",
    "{value!r} is not one of {choices}.": "click-not-one-of",
    "{value!r} is not a valid {number_type}.": "click-no-number",
    "{value} is not in the range {range}.": "click-not-in-range",
    "{value!r} is not a valid boolean. Recognized values: {states}": "click-no-boolean",
    "Got unexpected extra argument ({args})": "click-too-many",
    "Got unexpected extra arguments ({args})": "click-too-many",
    "Takes {nargs} values but 1 was given.": "click-takes",
    "Takes {nargs} values but {len} were given.": "click-takes",
    "Argument {name!r} takes {nargs} values.": "click-values",
    "Option {name!r} does not take a value.": "click-option-takes-none",
    "Option {name!r} requires an argument.": "click-option-needs",
    "Option {name!r} requires {nargs} arguments.": "click-values",
    "file": "click-file",
    "directory": "click-folder",
    "path": "click-path",
    "Could not open file {filename!r}: {message}": "click-not-opened",
    "{name} {filename!r} does not exist.": "click-not-there",
    "{name} {filename!r} is a file.": "click-is-file",
    "{name} {filename!r} is a directory.": "click-is-folder",
    "{name} {filename!r} is not readable.": "click-not-readable",
    "{name} {filename!r} is not writable.": "click-not-writable",
}
"""What click says to who uses a command, and the key of our sentence for it; the rest is for who writes one."""


def speak(t: Translate) -> None:
    """Have click's sentences in our words, from here on."""
    ours = {said: t(key, **{m[1]: m[0] for m in PLACE.finditer(said)}) for said, key in WORDS.items()}

    def say(said: str) -> str:
        return ours.get(said, said)

    def count_and_say(one: str, more: str, count: int) -> str:
        return say(one if count == 1 else more)

    for module in (core, decorators, exceptions, formatting, parser, termui, types):
        for name, told in {"_": say, "ngettext": count_and_say}.items():
            if hasattr(module, name):
                setattr(module, name, told)
    for kind, key in ((types.STRING, "click-text"), (types.INT, "click-number")):
        kind.name = t(key)


def name_parts(command: click.Command, t: Translate) -> None:
    """Put our words in the usage line of a command, and of all commands in it."""
    command.options_metavar = t("click-usage-options")
    if isinstance(command, click.Group):
        command.subcommand_metavar = t("click-usage-command")
        for inside in command.commands.values():
            name_parts(inside, t)
