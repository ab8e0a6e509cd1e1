"""Requests per second and p99 of the server's main reads and writes, on SQLite and on a PostgreSQL of its own, beside the least that could answer.

bench/run server [--workloads N] [--seconds S] [--only KIND,KIND] [--databases sqlite,postgres] [--json FILE]

Every figure is taken with the client on the same machine: what wrk burns is not there for the server. "cpu" is what the server itself spent on
one request, all its threads together; it hardly depends on what else the machine does, and its inverse is what one free core would give.
"""
import argparse
import contextlib
import json
import os
import pathlib
import platform
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent.parent
SEEDER = HERE / "artifacts/bin/Bench/release/Kotsu.Bench.Server.dll"
READS = ["workload", "workloads", "answers", "answer", "figures", "milestones", "milestone"]
WRITES = ["evidence", "put"]
NAMES = {
    "workload": "GET a workload", "workloads": "GET 50 workloads", "answers": "GET the 60 answers of a review", "answer": "GET one answer", "figures": "GET the figures",
    "milestones": "GET the list of milestones", "milestone": "GET one milestone", "evidence": "POST evidence", "put": "PUT an answer, If-Match",
    "peer-get": "peer: one prepared SELECT", "peer-post": "peer: one prepared INSERT, FULL",
}


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def wait_for(url, process):
    while True:
        if process.poll() is not None:
            sys.exit(f"bench: {process.args[0]} ended with {process.returncode}")
        with contextlib.suppress(OSError):
            urllib.request.urlopen(url).close()
            return
        time.sleep(0.1)


@contextlib.contextmanager
def running(command, url, **environment):
    process = subprocess.Popen(command, env={**os.environ, **environment}, stdout=subprocess.DEVNULL)
    try:
        wait_for(url, process)
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


def cpu_of(process):
    fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Load:
    def __init__(self, seconds, results):
        self.seconds, self.results, self.first = seconds, results, 0

    def run(self, kind, url, process, database, seed="-"):
        self.once(kind, url, seed, 16, self.seconds)
        for connections in (16, 64):
            before, load = cpu_of(process), os.getloadavg()[0]
            done = self.once(kind, url, seed, connections, self.seconds)
            cpu = cpu_of(process) - before
            row = {"kind": kind, "database": database, "connections": connections, "load": load, "cpuSeconds": round(cpu, 2), **done}
            self.results.append(row)
            print(f"{NAMES[kind]:<34} {database:<10} c{connections:<3} {done['requests'] / done['seconds']:9.0f}/s   p50 {done['p50']:7.1f}   p99 {done['p99']:7.1f} ms"
                  f"   cpu {1000 * cpu / max(1, done['requests']):6.2f} ms   refused {done['refused']}   broken {done['broken']}", flush=True)

    def once(self, kind, url, seed, connections, seconds):
        command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "-s", str(HERE / "bench/server/load.lua"), url, "--", kind, str(seed), str(self.first)]
        self.first += 256  # each run begins with answers that nobody changed yet
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        return json.loads(next(line for line in said.splitlines() if line.startswith("{")))


def measure_peer(load, kinds):
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        with running(["dotnet", str(SEEDER), "peer", folder, str(port)], f"http://127.0.0.1:{port}/rows/1") as process:
            for kind in kinds:
                load.run(kind, f"http://127.0.0.1:{port}", process, "SQLite")


def measure(load, kinds, workloads, database, address=None):
    load.first = 0
    with tempfile.TemporaryDirectory() as folder:
        began = time.monotonic()
        seed = pathlib.Path(folder) / "seed.json"
        command = ["dotnet", str(SEEDER), "seed", folder, str(workloads)] + ([address] if address else [])
        seed.write_text(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        print(f"{database}: {workloads} workloads, {60 * workloads} answers, {20 * workloads} milestones in {time.monotonic() - began:.0f} s", flush=True)
        port = free_port()
        # One token asks for everybody: at the usual rate almost every request would be refused, and that would be measured.
        serve = [str(HERE / "artifacts/app/kotsu"), "serve", "--listen", f"127.0.0.1:{port}", "--data", folder, "--api-rate", "1000000"]
        with running(serve, f"http://127.0.0.1:{port}/healthz", **({"KOTSU_DATABASE": address} if address else {})) as process:
            for kind in kinds:
                load.run(kind, f"http://127.0.0.1:{port}", process, database, seed)


@contextlib.contextmanager
def postgres():
    programs = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))
    if not programs:
        yield None
        return
    with tempfile.TemporaryDirectory() as folder:
        script = f"set -euo pipefail; . {HERE}/tests/crash/postgres; start_postgres {folder} >&2; echo $postgres"
        address = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True).stdout.strip()
        try:
            yield address
        finally:
            subprocess.run(["bash", "-c", f". {HERE}/tests/crash/postgres; postgres_data={folder}/postgres; stop_postgres"], check=False)


def versions():
    said = lambda *command: subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip().splitlines() or ["?"]
    return {"kotsu": said(str(HERE / "artifacts/app/kotsu"), "--version")[0], "dotnet": said("dotnet", "--version")[0], "postgres": said("pg_dump", "--version")[0],
            "wrk": said("wrk", "-v")[0].partition("[")[0].strip(), "kernel": platform.release()}


def ratios(results):
    peers = {(r["kind"], r["connections"]): r for r in results if r["database"] == "SQLite" and r["kind"].startswith("peer")}
    rate = lambda r: r["requests"] / r["seconds"]
    for r in results:
        peer = peers.get(("peer-post" if r["kind"] in WRITES else "peer-get", r["connections"]))
        if peer and not r["kind"].startswith("peer"):
            r["ofPeer"] = round(rate(r) / rate(peer), 3)


def main(arguments):
    parser = argparse.ArgumentParser(prog="bench/run server")
    parser.add_argument("--workloads", type=int, default=1000)
    parser.add_argument("--seconds", type=int, default=10)
    parser.add_argument("--only", default=",".join(READS + WRITES))
    parser.add_argument("--databases", default="sqlite,postgres")
    parser.add_argument("--json")
    options = parser.parse_args(arguments)
    if not shutil.which("wrk"):
        sys.exit("bench: needs wrk (apt-get install wrk)")
    subprocess.run([str(HERE / "kotsu"), "--version"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["dotnet", "build", str(HERE / "bench/server"), "-c", "Release", "-v", "quiet", "-p:RunAnalyzers=false"], check=True, stdout=subprocess.DEVNULL)
    kinds, results, began = options.only.split(","), [], os.getloadavg()[0]
    load = Load(options.seconds, results)
    print(f"{os.cpu_count()} cores, load {began:.1f} before, client and server on one machine, {options.seconds} s each after a warm-up; {versions()}\n")
    measure_peer(load, ["peer-get", "peer-post"])
    if "sqlite" in options.databases:
        measure(load, kinds, options.workloads, "SQLite")
    if "postgres" in options.databases:
        with postgres() as address:
            if address:
                measure(load, kinds, options.workloads, "PostgreSQL", address)
            else:
                print("PostgreSQL: not measured; it is not installed")
    ratios(results)
    for r in (r for r in results if "ofPeer" in r):
        print(f"{NAMES[r['kind']]:<34} {r['database']:<10} c{r['connections']:<3} {100 * r['ofPeer']:6.1f} % of the peer's rate")
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps({"cores": os.cpu_count(), "loadBefore": began, "workloads": options.workloads, "versions": versions(), "results": results}, indent=1))
    if spoilt := sorted({r["kind"] for r in results if r["refused"] or r["broken"]}):
        sys.exit(f"bench: requests were refused or broken, so these figures say nothing: {', '.join(spoilt)}")
