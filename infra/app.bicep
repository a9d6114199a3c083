// The function app on a Flex Consumption plan. Every setting is written out: what is not here is the code's default.
param name string
param location string
param stage string
param handler string
param identityId string
param clientId string
param storageName string
param packageContainer string
param vaultUri string
param insightsConnection string
param googleFolders string[]
param googleRegistry string

var endpoint = environment().suffixes.storage
var accountUris = {
  blobServiceUri: 'https://${storageName}.blob.${endpoint}'
  queueServiceUri: 'https://${storageName}.queue.${endpoint}'
  tableServiceUri: 'https://${storageName}.table.${endpoint}'
}

var folders = toObject(range(0, length(googleFolders)), i => 'Google__Folders__${i}', i => googleFolders[i])

var settings = union(folders, {
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: clientId
  AzureWebJobsStorage__blobServiceUri: accountUris.blobServiceUri
  AzureWebJobsStorage__queueServiceUri: accountUris.queueServiceUri
  AzureWebJobsStorage__tableServiceUri: accountUris.tableServiceUri
  PipelineStorage__credential: 'managedidentity'
  PipelineStorage__clientId: clientId
  PipelineStorage__blobServiceUri: accountUris.blobServiceUri
  PipelineStorage__queueServiceUri: accountUris.queueServiceUri
  PipelineStorage__tableServiceUri: accountUris.tableServiceUri
  AZURE_CLIENT_ID: clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${clientId};Authorization=AAD'
  GatherSchedule: '0 0 * * * *'
  MeasureSchedule: '0 30 20 * * *'
  WeeklySchedule: '0 0 0 * * 1'
  DonorSchedule: '0 0 1 1 * *'
  Google__Registry: googleRegistry
  Google__Key: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/google-key)'
  PseudonymKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/pseudonym-key)'
})

// The host starts our executable itself; the isolated worker needs no such setting.
var customSettings = {
  AzureFunctionsJobHost__customHandler__description__defaultExecutablePath: 'App'
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${name}'
  location: location
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: 'func-${name}'
  location: location
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    siteConfig: { minTlsVersion: '1.2' }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainer
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      runtime: handler == 'worker' ? { name: 'dotnet-isolated', version: '10.0' } : { name: 'custom', version: '1.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: stage == 'prod' ? 40 : 5
      }
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: handler == 'worker' ? settings : union(settings, customSettings)
  }
}

output name string = app.name
