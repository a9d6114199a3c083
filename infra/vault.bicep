// The secrets: Google's key, the key of people's pseudonyms, the mail server's password. An empty parameter keeps what is there.
param name string
param location string
param stage string
param principalId string

@secure()
param googleKey string

@secure()
param pseudonymKey string

@secure()
param letterPassword string

var keyVaultSecretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: stage == 'prod' ? 90 : 7
    // Lost, the pseudonym key would make every person a new one: in production nobody can purge it.
    enablePurgeProtection: stage == 'prod' ? true : null
  }
}

resource google 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(googleKey)) {
  parent: vault
  name: 'google-key'
  properties: { value: googleKey, contentType: 'application/json' }
}

resource pseudonym 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(pseudonymKey)) {
  parent: vault
  name: 'pseudonym-key'
  properties: { value: pseudonymKey, contentType: 'base64' }
}

resource letter 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(letterPassword)) {
  parent: vault
  name: 'letter-password'
  properties: { value: letterPassword }
}

resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, principalId, keyVaultSecretsUser)
  scope: vault
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', keyVaultSecretsUser)
  }
}

output uri string = vault.properties.vaultUri
