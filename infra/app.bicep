// The function app on a Flex Consumption plan. What is not set here has the default that functions/Pipeline/Settings/README.md says.
param name string
param location string
param handler string
param identityId string
param clientId string
param storageName string
param packageContainer string
param vaultUri string
param insightsConnection string
param googleFolders string[]
param googleRegistry string
param hasLetterPassword bool
param pipelineSettings object

var endpoint = environment().suffixes.storage

var folders = toObject(range(0, length(googleFolders)), i => 'Google__Folders__${i}', i => googleFolders[i])

var settings = {
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: clientId
  AzureWebJobsStorage__blobServiceUri: 'https://${storageName}.blob.${endpoint}'
  AzureWebJobsStorage__queueServiceUri: 'https://${storageName}.queue.${endpoint}'
  AzureWebJobsStorage__tableServiceUri: 'https://${storageName}.table.${endpoint}'
  // Whose tokens Google exchanges, where its key is a configuration of workload identity federation.
  AZURE_CLIENT_ID: clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${clientId};Authorization=AAD'
  GatherSchedule: '0 0 * * * *'
  MeasureSchedule: '0 0 22 * * *'
  WeeklySchedule: '0 0 0 * * 1'
  DonorSchedule: '0 0 1 1 * *'
  Google__Registry: googleRegistry
  Google__Key: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/google-key)'
  PseudonymKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/pseudonym-key)'
}

var letterSettings = hasLetterPassword
  ? { Letters__Password: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/letter-password)' }
  : {}

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
      // 40 is the least that the plan takes; the queue lets out no more spreadsheets a minute than Google allows.
      scaleAndConcurrency: { instanceMemoryMB: 2048, maximumInstanceCount: 40 }
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(settings, folders, letterSettings, pipelineSettings)
  }
}

output name string = app.name
