"""Weighs the page: script sizes and largest contentful paint per screen, beside the budgets of what a page may weigh.

bench/run page [--runs N] [--only overview,hope] [--language ja] [--json]     a workload of 300 practices on loopback, headless Chromium, CPU slowed down four times
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent.parent
# Bytes as the browser receives them (brotli), seconds; `budget` of tests/browser/page-weight.js says the same.
BEFORE_PAINT, IN_ALL, PAINT = 60_000, 120_000, 1.0


def main(arguments):
    parser = argparse.ArgumentParser(prog="bench/run page")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--only", default="", help="names of screens, with commas between them")
    parser.add_argument("--language", choices=("en", "ja"), default="en")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    browser = HERE / "tests/browser"
    if not (browser / "node_modules").is_dir():
        subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--silent"], cwd=browser, check=True)
    with tempfile.TemporaryDirectory() as data:
        done = subprocess.run(
            ["node", str(HERE / "bench/page.js"), data, str(options.runs), options.only, options.language], cwd=HERE, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"bench: {done.stderr}")
    screens = json.loads(done.stdout)
    broken = [s["screen"] for s in screens if s["before"] > BEFORE_PAINT or s["all"] > IN_ALL or s["paint"] > PAINT]
    if options.json:
        print(json.dumps({"load": os.getloadavg()[0], "cores": os.cpu_count(), "runs": options.runs, "budget": {"before": BEFORE_PAINT, "all": IN_ALL, "paint": PAINT}, "broken": broken, "screens": screens}, indent=2))
    else:
        show(screens, options.runs)
        print("\nevery budget holds" if not broken else "")
    if broken:
        sys.exit(f"bench: over the budget: {', '.join(broken)}")


def show(screens, runs):
    print(f"load {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores; 300 practices, loopback, CPU slowed down 4 times; paint: median of {runs}\n")
    print(f"{'screen':<30} {'script first':>13} {'script in all':>14} {'largest paint':>14}")
    print(f"{'budget':<30} {BEFORE_PAINT / 1000:>10.0f} kB {IN_ALL / 1000:>11.0f} kB {PAINT:>12.1f} s")
    for s in screens:
        print(f"{s['screen']:<30} {s['before'] / 1000:>10.1f} kB {s['all'] / 1000:>11.1f} kB {s['paint']:>12.2f} s   {s['element']}")
