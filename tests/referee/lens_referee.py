#!/usr/bin/env python3
"""Judges every selection of every question of lens files, as a referee outside of Kotsu's code.

A condition is rewritten to Python's own `and`, `or`, `not` and evaluated by Python. One line a question:

    FILE <tab> QUESTION <tab> CHOICES <tab> VERDICTS

VERDICTS has one character for each selection, in the order of the selections as numbers (bit i: choice i is ticked): the number of the
first rule that holds, from 1, or 0 where none holds.

usage: lens_referee.py FILE...
"""

import json
import os
import re
import sys


def compiled(condition):
    words = condition.strip()
    if words == "default":
        return compile("True", "default", "eval")
    # Ids first: one may begin with a digit, or be a word of Python's.
    words = re.sub(r"[A-Za-z0-9_]+", lambda name: f"T['{name[0]}']", words)
    words = words.replace("&&", " and ").replace("||", " or ").replace("!", " not ")
    return compile(words.strip(), condition, "eval")


def verdicts(question):
    choices = [choice["id"] for choice in question["choices"]]
    rules = [compiled(rule["condition"]) for rule in question["riskRules"]]
    for selection in range(1 << len(choices)):
        ticked = {choice: bool(selection >> i & 1) for i, choice in enumerate(choices)}
        names = {"T": ticked, "__builtins__": {}}
        yield next((str(number) for number, rule in enumerate(rules, 1) if eval(rule, names)), "0")


def main(paths):
    for path in paths:
        with open(path, encoding="utf-8-sig") as file:
            lens = json.load(file)
        for pillar in lens["pillars"]:
            for question in pillar["questions"]:
                print(os.path.basename(path), question["id"], len(question["choices"]), "".join(verdicts(question)), sep="\t")


if __name__ == "__main__":
    main(sys.argv[1:])
