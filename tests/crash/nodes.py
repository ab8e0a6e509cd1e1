#!/usr/bin/env python3
"""Three servers on one PostgreSQL, scans queued, one server killed with -9: every scan ends once, none is lost, none is done twice.

nodes.py [--scans N] PROGRAM…   KOTSU_DATABASE names an empty database. The last line is JSON; how long the pick-up took is told, not judged.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from kills import Client, Server

# The database itself counts how often a scan comes to an end: nobody's word is taken for it.
COUNTING = """
create table ends (scan text, state text);
create function tell() returns trigger language plpgsql as $$ begin
  if new.state in ('Done', 'Unchanged', 'Failed') and old.state is distinct from new.state then insert into ends values (new.id, new.state); end if;
  return new; end $$;
create trigger tell after update on scans for each row execute function tell();
"""
MOST_ATTEMPTS = 5


def sql(text):
    asked = subprocess.run(["psql", "-X", "-q", "-A", "-t", "-F", "|", "-v", "ON_ERROR_STOP=1", os.environ["KOTSU_DATABASE"], "-c", text], capture_output=True, text=True, check=False)
    if asked.returncode:
        sys.exit(f"nodes: {asked.stderr}")
    return [line.split("|") for line in asked.stdout.splitlines()]


def make_repository(folder):
    """Enough to look at for a scan to take seconds."""
    for number in range(1000):
        place = folder / f"service-{number}"
        place.mkdir(parents=True)
        (place / "Dockerfile").write_text(f"FROM node:{10 + number % 12}\nCOPY . .\n")
        (place / "main.py").write_text("".join(f"def step_{number}_{line}(value):\n    return value + {line}\n" for line in range(200)))
    git = ["git", "-C", str(folder), "-c", "user.name=Kim", "-c", "user.email=kim@example.com"]
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "Begin"]):
        subprocess.run([*git, *command], check=True)


def queue(client, repository, numbers):
    for number in numbers:
        _, workload, _ = client.ask("POST", "/api/v1/workloads", {"content": {"name": f"Node {number}"}, "lenses": []})
        root = f"/api/v1/workloads/{workload['id']}"
        status, source, _ = client.ask("POST", f"{root}/sources", {"content": {"address": str(repository)}})
        if status != 201:
            sys.exit(f"nodes: {status} {source}")
        client.ask("POST", f"{root}/scans", {})


def run(asked, folder):
    repository = folder / "shop"
    make_repository(repository)
    nodes = []
    for number in range(3):
        (folder / f"node{number}").mkdir()
        nodes.append(Server(asked.program, folder / f"node{number}"))
    token = nodes[0].first_start()
    sql(COUNTING)
    for node in nodes:
        node.start()
    try:
        for attempt in range(MOST_ATTEMPTS):
            numbers = range(attempt * asked.scans, (attempt + 1) * asked.scans)
            killed, seconds = kill_one(nodes[0], Client(nodes[0].port, {"Authorization": f"Bearer {token}"}), repository, numbers)
            if interrupted():
                break
            nodes[0].start()  # it stood between two scans: that shows nothing
    finally:
        for node in nodes:
            if node.process.poll() is None:
                node.kill()
    return judge((attempt + 1) * asked.scans, killed, seconds)


def kill_one(node, client, repository, numbers):
    # Whom it is told first begins at once, the others when they look: it is the one that surely has something under way.
    queue(client, repository, numbers)
    while sql("select 1 from scans where state = 'Queued'") and not sql("select 1 from scans where state = 'Running'"):
        time.sleep(0.02)
    killed = time.time()
    node.kill()
    while sql("select 1 from scans where state in ('Queued', 'Running')"):
        time.sleep(0.1)
    return killed, time.time() - killed


def interrupted():
    return sql("select started_at from scans where attempts > 1")


def judge(scans, killed, seconds):
    ends = sql("select scan, count(*) from ends group by scan")
    again = interrupted()
    breaches = [f"{scan} ended {times} times" for scan, times in ends if times != "1"]
    breaches += [f"{scans} scans were asked for, {len(ends)} ended"] if len(ends) != scans else []
    breaches += [] if again else [f"no scan was under way on the server that was killed, {MOST_ATTEMPTS} times"]
    breaches += [f"{state}: {count}" for state, count in sql("select state, count(*) from ends group by state") if state != "Done"]
    breaches += [f"{count} findings have two beginnings" for count, in sql("select count(*) from (select 1 from transitions group by source, fingerprint having count(*) > 1) twice") if count != "0"]
    return {
        "scans": scans,
        "ended": len(ends),
        "interrupted": len(again),
        "picked_up_after_s": [round(int(at) / 1000 - killed, 1) for at, in again],
        "all_ended_after_s": round(seconds, 1),
        "breaches": breaches,
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--scans", type=int, default=18)
    parser.add_argument("program", nargs="+")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        result = run(asked, pathlib.Path(name))
    print(json.dumps(result))
    sys.exit(1 if result["breaches"] else 0)


if __name__ == "__main__":
    main()
