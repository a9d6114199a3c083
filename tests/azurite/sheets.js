// An independent client: lists a folder and reads its spreadsheets through Google's own JavaScript library, with the field mask given,
// and prints what it got as JSON.
// Usage: node sheets.js <root> <folder> <field mask>
const { sheets } = require("@googleapis/sheets");
const { drive } = require("@googleapis/drive");

const [, , root, folder, fields] = process.argv;

(async () => {
  const files = drive({ version: "v3", rootUrl: root });
  const spreadsheets = sheets({ version: "v4", rootUrl: root }).spreadsheets;
  const found = [];
  let pageToken;
  do {
    const { data } = await files.files.list({
      q: `mimeType = 'application/vnd.google-apps.spreadsheet' and trashed = false and '${folder}' in parents`,
      fields: "nextPageToken,files(id,name,version)",
      supportsAllDrives: true,
      includeItemsFromAllDrives: true,
      pageToken,
    });
    found.push(...data.files);
    pageToken = data.nextPageToken;
  } while (pageToken);
  const read = {};
  for (const { id } of found) read[id] = (await spreadsheets.get({ spreadsheetId: id, fields })).data;
  const refused = await spreadsheets.get({ spreadsheetId: "missing" }).catch((error) => error.status ?? error.response?.status);
  const wrong = await spreadsheets.get({ spreadsheetId: found[0].id, fields: "sheets(" }).catch((error) => error.status);
  await spreadsheets.batchUpdate({
    spreadsheetId: found[0].id,
    requestBody: { requests: [{ addSheet: { properties: { sheetId: 77, title: "Новый лист" } } }] },
  });
  const { data } = await spreadsheets.get({ spreadsheetId: found[0].id, includeGridData: false });
  console.log(JSON.stringify({ found, read, refused, wrong, tabs: data.sheets.map((sheet) => sheet.properties.title), light: !data.sheets[0].data }));
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
