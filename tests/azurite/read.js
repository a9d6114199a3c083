// An independent reader: prints what the official JavaScript clients find in an account's tables and container, with every
// property's type, as JSON. Usage: node read.js <connection string> <container>
const { TableServiceClient, TableClient } = require("@azure/data-tables");
const { BlobServiceClient } = require("@azure/storage-blob");

const [, , connection, container] = process.argv;

// The service names no type for doubles, and this client takes a round one for an Int32, which the pipeline never writes.
function typed(value) {
  if (typeof value === "string") return { type: "String", value };
  return { type: value.type === "Int32" ? "Double" : value.type, value: String(value.value) };
}

async function tables() {
  const all = {};
  const service = TableServiceClient.fromConnectionString(connection, { allowInsecureConnection: true });
  for await (const { name } of service.listTables()) {
    const client = TableClient.fromConnectionString(connection, name, { allowInsecureConnection: true });
    all[name] = [];
    for await (const entity of client.listEntities({ disableTypeConversion: true })) {
      const { etag, timestamp, ...properties } = entity;
      all[name].push(Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, typed(value)])));
    }
  }
  return all;
}

async function blobs() {
  const all = {};
  const client = BlobServiceClient.fromConnectionString(connection).getContainerClient(container);
  for await (const { name, properties } of client.listBlobsFlat()) {
    const content = await client.getBlobClient(name).downloadToBuffer();
    all[name] = { contentType: properties.contentType, content: content.toString("base64") };
  }
  return all;
}

(async () => console.log(JSON.stringify({ tables: await tables(), blobs: await blobs() })))().catch((error) => {
  console.error(error);
  process.exit(1);
});
