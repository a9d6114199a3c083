// Runs the storage emulator until whoever started it is gone: its end closes our input.
process.stdin.on("end", () => process.exit()).resume();
require("azurite/dist/src/azurite.js");
