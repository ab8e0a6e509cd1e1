#!/usr/bin/env python3
"""Rewrites probes/RuntimeIsEndOfLife/lifecycles.tsv from a copy of endoflife.date's product files (MIT).

Usage: eng/lifecycles.py FOLDER READ_ON    (FOLDER holds *.md; READ_ON is the day of the copy, YYYY-MM-DD)
Needs PyYAML. Only facts are taken: cycle, code name, dates, and the address of the vendor's own page.
"""
import datetime
import pathlib
import sys

import yaml

# ours, as a reader calls it, endoflife.date's file; a later file fills in cycles that the first lacks
PRODUCTS = [
    ("almalinux", "AlmaLinux", ["almalinux"]), ("alpine", "Alpine Linux", ["alpine-linux"]), ("amazonlinux", "Amazon Linux", ["amazon-linux"]),
    ("centos", "CentOS", ["centos"]), ("centos-stream", "CentOS Stream", ["centos-stream"]), ("corretto", "Amazon Corretto", ["amazon-corretto"]),
    ("debian", "Debian", ["debian"]), ("dotnet", ".NET", ["dotnet"]), ("dotnetfx", ".NET Framework", ["dotnetfx"]),
    ("elasticsearch", "Elasticsearch", ["elasticsearch"]), ("fedora", "Fedora", ["fedora"]), ("go", "Go", ["go"]), ("haproxy", "HAProxy", ["haproxy"]),
    ("httpd", "Apache HTTP Server", ["apache-http-server"]), ("java", "Java", ["eclipse-temurin", "openjdk-builds-from-oracle"]),
    ("kibana", "Kibana", ["kibana"]), ("mariadb", "MariaDB", ["mariadb"]), ("memcached", "Memcached", ["memcached"]), ("mongodb", "MongoDB", ["mongodb"]),
    ("mysql", "MySQL", ["mysql"]), ("nginx", "nginx", ["nginx"]), ("nodejs", "Node.js", ["nodejs"]), ("php", "PHP", ["php"]),
    ("postgres", "PostgreSQL", ["postgresql"]), ("python", "Python", ["python"]), ("rabbitmq", "RabbitMQ", ["rabbitmq"]), ("redis", "Redis", ["redis"]),
    ("rhel", "Red Hat Enterprise Linux", ["rhel"]), ("rockylinux", "Rocky Linux", ["rocky-linux"]), ("ruby", "Ruby", ["ruby"]),
    ("tomcat", "Apache Tomcat", ["tomcat"]), ("ubuntu", "Ubuntu", ["ubuntu"]), ("valkey", "Valkey", ["valkey"]), ("zulu", "Azul Zulu", ["azul-zulu"]),
]
NODE_NAMES = dict(zip(range(4, 26, 2), "argon boron carbon dubnium erbium fermium gallium hydrogen iron jod krypton".split()))


def main(folder, read_on):
    datetime.date.fromisoformat(read_on)
    out = [
        "# Life cycles of runtimes and base images. Dates are facts; read from endoflife.date (MIT) by eng/lifecycles.py, source is the vendor's page.",
        "# ended: the day on which free support ends (for Debian that of the LTS team); empty where none is set yet.",
        "product\tname\tcycle\tcodename\treleased\tended\tsource\tread",
    ]
    for product, name, files in PRODUCTS:
        seen = set()
        for file in files:
            front = yaml.safe_load((folder / f"{file}.md").read_text(encoding="utf-8").split("---\n")[1])
            source = front.get("releasePolicyLink") or f"https://endoflife.date/{file}"
            for release in front["releases"]:
                cycle, ended = str(release["releaseCycle"]), end_of(product, release)
                if cycle in seen or ended is True:  # ended on an unknown day: nothing to say
                    continue
                seen.add(cycle)
                out.append("\t".join([
                    product, name, cycle, codename(product, cycle, release), str(release["releaseDate"]), "" if ended is False else str(ended), source, read_on]))
    target = pathlib.Path(__file__).resolve().parent.parent / "probes/RuntimeIsEndOfLife/lifecycles.tsv"
    target.write_text("\n".join(out) + "\n", encoding="utf-8")
    print(f"{len(out) - 3} cycles of {len(PRODUCTS)} products")


def end_of(product, release):
    # Debian's long-term support is free for everybody; that of others is sold.
    return release.get("eoes", release["eol"]) if product == "debian" else release["eol"]


def codename(product, cycle, release):
    if product in ("debian", "ubuntu"):
        return release["codename"].split()[0].lower()
    return NODE_NAMES.get(int(cycle), "") if product == "nodejs" and cycle.isdigit() else ""


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.argv[2])
