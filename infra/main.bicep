// Everything the pipeline runs on, in one resource group. See README.md for the commands, the roles and the cost.
targetScope = 'resourceGroup'

@description('Short name of the installation; part of every resource name.')
@minLength(3)
@maxLength(11)
param name string

@description('dev or prod: how long deleted data can be brought back, and how many instances may run.')
@allowed(['dev', 'prod'])
param stage string

@description('The Azure region.')
param location string = resourceGroup().location

@description('worker: a VendorSdks=true publish (isolated worker); custom: a VendorSdks=false publish (custom handler).')
@allowed(['worker', 'custom'])
param handler string = 'worker'

@description('Google Drive folders whose spreadsheets are read, by id.')
param googleFolders string[] = []

@description('The registry: a Google spreadsheet\'s id or link.')
param googleRegistry string

@description('The service account\'s JSON key; leave it empty to keep the one in the vault, or to use workload identity federation.')
@secure()
param googleKey string = ''

@description('The key of people\'s pseudonyms, 32 random bytes in base64. Needed once; leave it empty to keep the one in the vault.')
@secure()
param pseudonymKey string = ''

@description('Who is told when the month\'s cost passes the budget.')
param budgetContacts string[]

@description('The month\'s budget in the subscription\'s currency.')
@minValue(1)
param monthlyBudget int

@description('The first day of the month in which the budget begins, YYYY-MM-01.')
param budgetStart string = utcNow('yyyy-MM-01')

var suffix = uniqueString(resourceGroup().id, name)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-${name}-${stage}'
  location: location
}

module monitoring 'monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: '${name}-${stage}'
    location: location
    principalId: identity.properties.principalId
  }
}

module storage 'storage.bicep' = {
  name: 'storage'
  params: {
    name: take('st${name}${stage}${suffix}', 24)
    location: location
    stage: stage
    principalId: identity.properties.principalId
  }
}

module vault 'vault.bicep' = {
  name: 'vault'
  params: {
    name: take('kv-${name}-${suffix}', 24)
    location: location
    stage: stage
    principalId: identity.properties.principalId
    googleKey: googleKey
    pseudonymKey: pseudonymKey
  }
}

module app 'app.bicep' = {
  name: 'app'
  params: {
    name: '${name}-${stage}-${suffix}'
    location: location
    stage: stage
    handler: handler
    identityId: identity.id
    clientId: identity.properties.clientId
    storageName: storage.outputs.name
    packageContainer: storage.outputs.packageContainer
    vaultUri: vault.outputs.uri
    insightsConnection: monitoring.outputs.connectionString
    googleFolders: googleFolders
    googleRegistry: googleRegistry
  }
}

module budget 'budget.bicep' = {
  name: 'budget'
  params: {
    name: 'budget-${name}-${stage}'
    amount: monthlyBudget
    start: budgetStart
    contacts: budgetContacts
  }
}

@description('The function app; publish to it with the command in README.md.')
output functionApp string = app.outputs.name

@description('The address that working groups share their folder with is the Google service account\'s; this is the storage the donors\' links point to.')
output storageAccount string = storage.outputs.name
