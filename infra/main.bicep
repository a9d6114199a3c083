// Everything the pipeline runs on, in one resource group. See README.md for the commands, the roles and the cost.
targetScope = 'resourceGroup'

@description('Short name of the installation, lower-case letters and digits; part of every resource name.')
@minLength(3)
@maxLength(11)
param name string

@description('dev or prod: copies of the data, and how long deleted data can be brought back.')
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

@description('The service account\'s JSON key, or a configuration of workload identity federation. Needed once; leave it empty to keep the one in the vault.')
@secure()
param googleKey string = ''

@description('The key of people\'s pseudonyms, 32 random bytes in base64. Needed once; leave it empty to keep the one in the vault.')
@secure()
param pseudonymKey string = ''

@description('The mail server\'s password, if letters are sent; needed with every deployment.')
@secure()
param letterPassword string = ''

@description('Any other setting of functions/Pipeline/Settings/README.md, such as { Letters__Host: \'smtp.example.org\' }.')
param pipelineSettings object = {}

@description('Who is told when the month\'s cost passes the budget.')
param budgetContacts string[]

@description('The month\'s budget in the subscription\'s currency.')
@minValue(1)
param monthlyBudget int

@description('The first day of the month of the first deployment, YYYY-MM-01. Azure refuses to move a budget: keep it.')
param budgetStart string

var suffix = uniqueString(resourceGroup().id, name, stage)

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
    letterPassword: letterPassword
  }
}

module app 'app.bicep' = {
  name: 'app'
  params: {
    name: '${name}-${stage}-${suffix}'
    location: location
    handler: handler
    identityId: identity.id
    clientId: identity.properties.clientId
    storageName: storage.outputs.name
    packageContainer: storage.outputs.packageContainer
    vaultUri: vault.outputs.uri
    insightsConnection: monitoring.outputs.connectionString
    googleFolders: googleFolders
    googleRegistry: googleRegistry
    hasLetterPassword: !empty(letterPassword)
    pipelineSettings: pipelineSettings
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

@description('The function app to publish to.')
output functionApp string = app.outputs.name

@description('Where tables and publications are.')
output storageAccount string = storage.outputs.name
