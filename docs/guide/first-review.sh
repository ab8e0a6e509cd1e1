#!/usr/bin/env bash
# The first review on a server, by curl alone: sign in, create a workload, answer, attach evidence, accept a risk, take two milestones,
# read what moved, export.   docs/guide/first-review.sh LINK
# LINK is what `kotsu up --no-open` prints: http://localhost:7070/sign-in/…   Each step prints what the server answered.
set -euo pipefail

link=${1:?first-review.sh http://localhost:7070/sign-in/SECRET}
api=${link%/sign-in/*}/api/v1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# One request: method, path, body, further options of curl. Ends the script where the server refuses, with what it says.
ask() {
    local method=$1 path=$2 body=${3-} status
    status=$(curl -s -b "$work/cookies" -c "$work/cookies" -o "$work/answer" -w '%{http_code}' -X "$method" "$api$path" \
        ${body:+-H 'Content-Type: application/json' --data "$body"} "${@:4}")
    cat "$work/answer"
    echo
    [[ $status == 2* ]] || { echo "first-review: $method $path was answered with $status" >&2; exit 1; }
}

# A member of the last answer, the first of its name.
field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p;q" "$work/answer"; }

echo "── sign in"
ask POST /session/link "{\"secret\":\"${link##*/}\"}"

echo "── create a workload and review it with a lens"
ask POST /workloads '{"content":{"name":"Video service","reviewOwner":"platform team"},"lenses":["operational-excellence"]}'
workload=/workloads/$(grep -o '"id":"[0-9a-f]*"' "$work/answer" | head -1 | cut -d'"' -f4)
review=$workload/reviews/operational-excellence

echo "── a milestone before anything is said"
ask POST "$workload/milestones" '{"name":"Before the review"}'

echo "── answer a question; nobody has, so nothing is replaced"
ask GET "$review/answers" >"$work/questions"
question=$(grep -o '"question":"[^"]*"' "$work/questions" | head -1 | cut -d'"' -f4)
ask GET "$review/answers/$question"
ask PUT "$review/answers/$question" '{"choices":{},"asIs":"One person knows who decides.","toBe":"The team knows, and it is written down."}' -H 'If-None-Match: *'

echo "── a token for programs, and evidence by it in one request"
ask POST /tokens '{"name":"nightly drill","scopes":["evidence"],"days":30}'
token=$(field secret)
curl -sf "$api$workload/evidence" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
    --data '{"practice":"OPS07-BP03","rung":"written","note":"Runbooks stand in docs/runbooks."}'
echo

echo "── accept a risk for half a year"
ask POST "$workload/acceptances" "{\"practice\":\"OPS01-BP01\",\"authority\":\"head of service\",\"level\":2,\"reason\":\"The season is short.\",\"compensatingMeasure\":\"Operations sits in on the weekly plan.\",\"expiresOn\":\"$(date -d '+180 days' +%F)\"}"

echo "── a second milestone, and what moved since the first"
ask POST "$workload/milestones" '{"name":"After the review"}'
ask GET "$workload/milestones/1/changes/2"

echo "── export: the figures, and everything that the milestone froze"
ask GET "$workload/figures"
ask GET "$workload/milestones/2"

echo "── who did what"
ask GET '/audit?limit=20'
