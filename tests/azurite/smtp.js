// A mail server for the tests: takes what it is sent, parses it, and prints one line of JSON a message. SMTP_MODE says how it behaves.
const { SMTPServer } = require("smtp-server");
const { default: PostalMime } = require("postal-mime");
const { readFileSync } = require("fs");
const mode = process.env.SMTP_MODE || "plain";

async function report(stream, session) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  const raw = Buffer.concat(chunks);
  const mail = await PostalMime.parse(raw);
  console.log(JSON.stringify({
    user: session.user || null,
    secure: session.secure,
    from: mail.from.address,
    to: mail.to[0].address,
    subject: mail.subject,
    autoSubmitted: mail.headers.find((header) => header.key === "auto-submitted")?.value,
    text: mail.text,
    html: mail.html,
    structure: raw.toString("latin1").match(/^Content-Type: [^;\r\n]+/gim),
    attachments: mail.attachments.map((file) => ({ name: file.filename, type: file.mimeType, bytes: file.content.byteLength })),
  }));
}

const server = new SMTPServer({
  authOptional: mode !== "auth",
  // A sign-in over an open connection is for this test only; its own certificate is nobody's.
  allowInsecureAuth: true,
  disabledCommands: mode === "tls" ? [] : ["STARTTLS"],
  ...(process.env.SMTP_CERTIFICATE && { cert: readFileSync(process.env.SMTP_CERTIFICATE), key: readFileSync(process.env.SMTP_KEY) }),
  logger: false,
  onAuth: (auth, session, done) =>
    auth.username === "svodka" && auth.password === "right" ? done(null, { user: auth.username }) : done(new Error("Invalid username or password")),
  onRcptTo: (address, session, done) => (address.address.startsWith("nobody@") ? done(new Error("No such mailbox")) : done()),
  onData: (stream, session, done) => {
    if (mode === "silent") return stream.resume();
    report(stream, session).then(() => done(), done);
  },
});
server.on("error", () => {});
server.listen(0, "127.0.0.1", () => console.log(JSON.stringify({ port: server.server.address().port })));
process.stdin.on("end", () => process.exit()).resume();
