#!/usr/bin/env python3
"""Kills a server under load: kills.py [--kills N] [--clients N] [--edits N] [--answers N] [--seed N] PROGRAM…

PROGRAM is how kotsu is started. Clients, outside of the killed process, answer questions with the version that they read, and keep what was
acknowledged; the server is killed with SIGKILL at random moments, half of them while it starts, and started again. At the end every answer
must say what its client last heard, or the one edit that was under way, and its version must be the number of edits: nothing lost, nothing
done twice. With --answers nothing is killed: the clients share that many answers, and each makes --edits edits. KOTSU_DATABASE=postgres://… tests PostgreSQL.
The last line is JSON; ends with 1 on any breach.
"""
import argparse
import http.client
import json
import os
import pathlib
import random
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

LENS = "operational-excellence"


class Server:
    """The program, and how it is started again."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.log = open(folder / "server.log", "w", encoding="utf-8")
        self.process, self.reopened = None, []

    def command(self, *arguments):
        return [*self.program, *arguments, "--data", str(self.folder / "data")]

    def first_start(self):
        """Signs in by the link that `up` prints; gives a token for the clients."""
        empty = self.folder / "repository"
        empty.mkdir()
        output = open(self.folder / "up.log", "w+", encoding="utf-8")
        up = subprocess.Popen(self.command("up", str(empty), "--no-open", "--port", str(self.port)), stdout=output, stderr=self.log)
        try:
            link = self.wait_for(lambda: re.search(r"/sign-in/(\S+)", (self.folder / "up.log").read_text()), up)
            _, answer, headers = Client(self.port).ask("POST", "/api/v1/session/link", {"secret": link[1]})
            cookie = headers["Set-Cookie"].split(";")[0]
            _, made, _ = Client(self.port, {"Cookie": cookie}).ask("POST", "/api/v1/tokens", {"name": "crash", "scopes": ["read", "write"]})
            return made["secret"]
        finally:
            up.terminate()
            up.wait()

    def start(self, survives=True):
        self.process = subprocess.Popen(self.command("serve", "--listen", f"127.0.0.1:{self.port}", "--api-rate", "1000000"), stdout=self.log, stderr=self.log)
        if survives:
            began = time.monotonic()
            self.wait_for(self.is_well, self.process)
            self.reopened.append(time.monotonic() - began)

    def is_well(self):
        try:
            return Client(self.port).ask("GET", "/healthz")[0] == 200
        except OSError:
            return False

    @staticmethod
    def wait_for(found, process):
        while True:
            if result := found():
                return result
            if process.poll() is not None:
                sys.exit("kills: the server ended by itself")
            time.sleep(0.02)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


class Client:
    """Requests over one connection, which is opened anew when it breaks."""

    def __init__(self, port, headers=None):
        self.port, self.headers, self.connection = port, headers or {}, None

    def ask(self, method, path, body=None, **headers):
        try:
            if self.connection is None:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
            sent = {**self.headers, **{k.replace("_", "-"): v for k, v in headers.items()}}
            if body is not None:
                sent["Content-Type"] = "application/json"
            self.connection.request(method, path, json.dumps(body) if body is not None else None, sent)
            response = self.connection.getresponse()
            text = response.read()
            return response.status, json.loads(text) if text else None, response.headers
        except (OSError, http.client.HTTPException) as broken:
            self.connection = None
            raise ConnectionError(str(broken)) from broken


class Editor(threading.Thread):
    """Answers one question again and again, and knows what was acknowledged."""

    def __init__(self, number, client, path, until):
        super().__init__(daemon=True)
        self.number, self.client, self.path, self.until = number, client, path, until
        self.acknowledged, self.attempted, self.breaches, self.refused = 0, 0, [], 0

    def run(self):
        while not self.until.is_set():
            try:
                self.edit()
            except ConnectionError:
                time.sleep(0.02)
                self.look()

    def edit(self):
        self.attempted = self.acknowledged + 1
        version = {"If_None_Match": "*"} if self.acknowledged == 0 else {"If_Match": f'"{self.acknowledged}"'}
        status, answer, _ = self.client.ask("PUT", self.path, {"notes": f"{self.number}:{self.attempted}"}, **version)
        if status == 200:
            self.acknowledged = self.attempted
        elif status >= 500 or status == 429:
            self.refused += 1
            time.sleep(0.01)
            self.look()
        else:
            self.breaches.append(f"{self.path}: {status} {answer.get('code')} at edit {self.attempted}")
            self.until.set()

    def look(self):
        """After a break: the answer is the last one acknowledged, or the one under way."""
        while not self.until.is_set():
            try:
                status, answer, _ = self.client.ask("GET", self.path)
            except ConnectionError:
                time.sleep(0.02)
                continue
            if status == 200:
                return self.compare(answer)
            time.sleep(0.02)
        return None

    def compare(self, answer):
        notes = (answer["content"] or {}).get("notes", f"{self.number}:0")
        if answer["version"] not in (self.acknowledged, self.attempted) or notes != f"{self.number}:{answer['version']}":
            self.breaches.append(f"{self.path}: {notes} at version {answer['version']}, acknowledged {self.acknowledged}, under way {self.attempted}")
        self.acknowledged = answer["version"]


class Crowd(threading.Thread):
    """One of several that edit the same answer, each with the version that it read."""

    def __init__(self, number, client, path, edits):
        super().__init__(daemon=True)
        self.number, self.client, self.path, self.edits, self.applied, self.conflicts = number, client, path, edits, 0, 0

    def run(self):
        version = self.client.ask("GET", self.path)[1]["version"]
        while self.applied < self.edits:
            said = {"If_None_Match": "*"} if version == 0 else {"If_Match": f'"{version}"'}
            status, answer, _ = self.client.ask("PUT", self.path, {"notes": f"{self.number}:{self.applied + 1}"}, **said)
            if status == 200:
                self.applied, version = self.applied + 1, answer["version"]
            elif status == 412:
                self.conflicts += 1
                time.sleep(random.uniform(0, 0.02))
                version = answer["conflict"]["theirs"]["version"] if answer.get("conflict") else self.client.ask("GET", self.path)[1]["version"]
            elif status in (429, 503):
                time.sleep(0.05)
            else:
                sys.exit(f"kills: {status} {answer}")


def questions(server, token, clients):
    """Workloads with as many questions as there are clients."""
    client, found = Client(server.port, {"Authorization": f"Bearer {token}"}), []
    while len(found) < clients:
        _, made, _ = client.ask("POST", "/api/v1/workloads", {"content": {"name": f"Crash {len(found)}"}, "lenses": [LENS]})
        root = f"/api/v1/workloads/{made['id']}/reviews/{LENS}/answers"
        found += [f"{root}/{urllib.parse.quote(q['question'])}" for q in client.ask("GET", root)[1]["items"]]
    return found[:clients]


def kill_under_load(server, token, asked, chance):
    paths, until = questions(server, token, asked.clients), threading.Event()
    editors = [Editor(i, Client(server.port, {"Authorization": f"Bearer {token}"}), path, until) for i, path in enumerate(paths)]
    for editor in editors:
        editor.start()
    for number in range(asked.kills):
        time.sleep(chance.uniform(0.05, 2.0))
        server.kill()
        if number % 2:
            server.start(survives=False)
            time.sleep(chance.uniform(0.0, 1.0))
            server.kill()
        server.start()
    time.sleep(1)
    until.set()
    for editor in editors:
        editor.join()
    breaches = [b for e in editors for b in e.breaches]
    for editor in editors:
        editor.until = threading.Event()
        editor.attempted = editor.acknowledged + 1
        editor.look()
        breaches += editor.breaches[len([b for b in breaches if b.startswith(editor.path)]):]
    return {"kills": asked.kills, "kills_at_start": asked.kills // 2, "acknowledged": sum(e.acknowledged for e in editors), "refused": sum(e.refused for e in editors), "breaches": breaches}


def edit_together(server, token, asked):
    paths = questions(server, token, asked.answers)
    crowd = [Crowd(i, Client(server.port, {"Authorization": f"Bearer {token}"}), paths[i % len(paths)], asked.edits) for i in range(asked.clients)]
    began = time.monotonic()
    for one in crowd:
        one.start()
    for one in crowd:
        one.join()
    version = sum(Client(server.port, {"Authorization": f"Bearer {token}"}).ask("GET", path)[1]["version"] for path in paths)
    applied = sum(one.applied for one in crowd)
    breaches = [] if version == applied == asked.clients * asked.edits else [f"versions {version} after {applied} edits"]
    return {"clients": asked.clients, "answers": asked.answers, "acknowledged": applied, "version": version, "conflicts": sum(c.conflicts for c in crowd), "seconds": round(time.monotonic() - began, 1), "breaches": breaches}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--edits", type=int, default=20)
    parser.add_argument("--answers", type=int, default=0)
    parser.add_argument("--seed", type=int, default=20261121)
    parser.add_argument("program", nargs="+")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        server = Server(asked.program, pathlib.Path(name))
        token = server.first_start()
        server.start()
        try:
            result = edit_together(server, token, asked) if asked.answers else kill_under_load(server, token, asked, random.Random(asked.seed))
        finally:
            server.kill()
        result["database"] = "postgres" if os.environ.get("KOTSU_DATABASE") else "sqlite"
        result["reopened_in_s"] = round(max(server.reopened), 2)
    print(json.dumps(result))
    sys.exit(1 if result["breaches"] else 0)


if __name__ == "__main__":
    main()
