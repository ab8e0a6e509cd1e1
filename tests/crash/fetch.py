#!/usr/bin/env python3
"""kill -9 in the middle of a fetch, twice, and the scan is made when the server is back. Meanwhile the credential is looked for where it must not be.

fetch.py PROGRAM…   The host is git http-backend behind a server of this file, which stops in the middle of packs while it is told to. The last line is JSON.
"""
import base64
import http.server
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import time

from kills import Client, Server

SECRET = "s3cret-token-that-nobody-may-see"


class Host(http.server.BaseHTTPRequestHandler):
    root, held, go_on = None, threading.Event(), threading.Event()

    def answer(self):
        wanted = "Basic " + base64.b64encode(f"kim:{SECRET}".encode()).decode()
        if self.headers.get("Authorization") != wanted:
            self.send_response(401)
            self.send_header("WWW-Authenticate", 'Basic realm="shop"')
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        path, _, query = self.path.partition("?")
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        environment = {
            "PATH": os.environ["PATH"], "GIT_PROJECT_ROOT": str(self.root), "GIT_HTTP_EXPORT_ALL": "1", "PATH_INFO": path, "QUERY_STRING": query, "REQUEST_METHOD": self.command,
            "CONTENT_TYPE": self.headers.get("Content-Type", ""), "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""), "GIT_PROTOCOL": self.headers.get("Git-Protocol", ""),
            "REMOTE_ADDR": "127.0.0.1",
        }
        told = subprocess.run(["git", "http-backend"], input=body, env=environment, stdout=subprocess.PIPE, check=True).stdout
        headers, _, content = told.partition(b"\r\n\r\n")
        self.send_response(200)
        for line in headers.decode().split("\r\n"):
            self.send_header(*line.split(": ", 1))
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        half = len(content) // 2 if b"packfile\n" in content and not self.go_on.is_set() else len(content)
        self.wfile.write(content[:half])
        if half < len(content):
            self.wfile.flush()
            self.held.set()
            self.go_on.wait()
            try:
                self.wfile.write(content[half:])
            except OSError:
                pass  # whoever asked is dead

    do_GET = do_POST = answer

    def log_message(self, *_):
        pass


def make_repository(root):
    git = ["git", "-C", str(root / "work"), "-c", "user.name=Kim", "-c", "user.email=kim@example.com"]
    (root / "work").mkdir()
    (root / "work" / "noise").write_bytes(os.urandom(8_000_000))
    (root / "work" / "Dockerfile").write_text("FROM node:18\n")
    for command in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-q", "-m", "Begin"], ["clone", "-q", "--bare", ".", str(root / "shop.git")]):
        subprocess.run([*git, *command], check=True)


def processes():
    for process in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            yield (process / "cmdline").read_bytes(), (process / "environ").read_bytes()
        except OSError:
            pass


def leaks(folder):
    secret, coded = SECRET.encode(), base64.b64encode(f"kim:{SECRET}".encode())
    found = ["a process" for told in processes() if any(secret in part or coded in part for part in told)]
    return found + [str(f) for f in folder.rglob("*") if f.is_file() and (secret in (text := f.read_bytes()) or coded in text)]


def strays(folder):
    return sum(1 for command, _ in processes() if b"git" in command and str(folder).encode() in command)


def run(program, folder):
    Host.root = folder / "host"
    Host.root.mkdir()
    make_repository(Host.root)
    host = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Host)
    threading.Thread(target=host.serve_forever, daemon=True).start()
    os.environ["KOTSU_ALLOWED_HOSTS"] = f"127.0.0.1:{host.server_port}"
    (folder / "server").mkdir()
    server = Server(program, folder / "server")
    client = Client(server.port, {"Authorization": f"Bearer {server.first_start()}"})
    server.start()
    breaches = []
    try:
        _, workload, _ = client.ask("POST", "/api/v1/workloads", {"content": {"name": "Shop"}, "lenses": []})
        root = f"/api/v1/workloads/{workload['id']}"
        client.ask("POST", f"{root}/sources", {"content": {"address": f"http://127.0.0.1:{host.server_port}/shop.git"}, "credential": f"kim:{SECRET}"})
        _, scan, _ = client.ask("POST", f"{root}/scans", {})
        for _ in range(2):
            Host.held.wait()
            Host.held.clear()
            breaches += [f"the credential stands in {place}" for place in leaks(folder / "server")]
            server.kill()
            left = strays(folder / "server")
            server.start()
        Host.held.wait()
        Host.go_on.set()
        client = Client(server.port, client.headers)
        while (ended := client.ask("GET", f"{root}/scans/{scan['id']}")[1])["state"] in ("queued", "running"):
            time.sleep(0.05)
        breaches += [] if ended["state"] == "done" and ended["commit"] else [f"the scan ended {ended}"]
        while strays(folder / "server"):
            time.sleep(0.05)
        breaches += [f"{f.name} was left behind" for f in (folder / "server" / "data" / "mirrors").rglob("*") if f.name.startswith("tmp_") or f.suffix == ".lock"]
        breaches += [f"the credential stands in {place}" for place in leaks(folder / "server")]
    finally:
        server.kill()
    return {"kills": 2, "strays_after_a_kill": left, "strays_at_the_end": 0, "breaches": breaches}


def main():
    with tempfile.TemporaryDirectory() as name:
        result = run(sys.argv[1:], pathlib.Path(name))
    print(json.dumps(result))
    sys.exit(1 if result["breaches"] else 0)


if __name__ == "__main__":
    main()
