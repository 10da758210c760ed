// Says what is wrong with an AsyncAPI document, with every schema that it refers to.
import { fromFile, Parser } from "@asyncapi/parser";

const INFORMATION = 2;
const { document, diagnostics } = await fromFile(new Parser(), process.argv[2]).parse();
const faults = diagnostics.filter((found) => found.severity < INFORMATION);
for (const fault of faults) console.error(`asyncapi: ${fault.path.join(".")}: ${fault.message}`);
if (!document || faults.length) process.exit(1);
