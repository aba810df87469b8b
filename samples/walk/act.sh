# For a POSIX shell, from the top of the project: `. samples/walk/act.sh`

election=469021114-2026-byelection
url=${url:-http://127.0.0.1:8080} keys=${keys:-data/keys} walk=${walk:-data/walk} lang=${lang:-zh}
service=$(node -e 'fetch(process.argv[1]).then((it) => it.json()).then((it) => console.log(it.service.kid))' "$url/v1/health")
mkdir -p "$walk"

scrutineer() { npm run --silent scrutineer -- "$@"; }

# county COMMAND…: what the county reads.
county() { scrutineer "$@" --url "$url" --key "$keys/county.json" --lang "$lang"; }

# act TYPE FIELDS WHO…: an act's template, filled in with what its signers see and with FIELDS, signed by each, and sent.
act() {
  scrutineer act --template "$1" 2> /dev/null > "$walk/act.json" || return
  shift
  finish "$@"
}

# bundle FIELDS WHO…: a pile of ballots as two people keyed it.
bundle() {
  echo '{"format":"scrutineer/batch@1","election":"","paper":"","contest":"","round":1,"mode":"rehearsal"}' > "$walk/act.json"
  finish "$@"
}

finish() {
  county status "$election" --json > "$walk/seen.json" || return
  node -e '
    const [folder, fields] = process.argv.slice(1);
    const read = (file) => JSON.parse(fs.readFileSync(`${folder}/${file}`, "utf8"));
    const [act, seen] = [read("act.json"), read("seen.json")];
    const [{ id: contest, paper, resultDigest }] = seen.contests;
    const known = { election: seen.id, contest, round: 1, paper, resultDigest, expect: seen.head };
    for (const field in act) if (field in known) act[field] = known[field];
    fs.writeFileSync(`${folder}/act.json`, JSON.stringify({ ...act, ...JSON.parse(fields) }));
  ' "$walk" "$1" || return
  shift
  for who in "$@"; do scrutineer sign --key "$keys/$who.json" "$walk/act.json" > /dev/null || return; done
  scrutineer send --url "$url" --lang "$lang" "$walk/act.json"
}
