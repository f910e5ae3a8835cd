// Lets `fabrik conformance data` ask a JavaScript function about documents.
//
//     fabrik conformance data NAME --protocol lines --exec "node adaptor.mjs ./judge.mjs"
//
// The module exports by default a function, asynchronous or not, of the content (Buffer), the encoding ("json" or "xml")
// and the class of the document. It gives a list of objections: an empty one for a document that it accepts. An objection
// is a text, or an object with `message` and, if known, `requirement` and `path`. This file needs nothing but Node.js and
// may be changed at will.

import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const { default: judge } = await import(pathToFileURL(resolve(process.argv[2])).href);

async function answer({ id, file, encoding, root }) {
  try {
    const found = await judge(await readFile(file), encoding, root);
    const findings = found.map((objection) => (typeof objection === "string" ? { message: objection } : objection));
    return { id, verdict: findings.length > 0 ? "reject" : "accept", findings };
  } catch (error) {
    // A function that fails has not judged: that must not count as a rejection.
    return { id, verdict: "error", message: String(error) };
  }
}

console.log = console.error;
for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line)))}\n`);
}
