import { buildSchema } from 'graphql';

/** What is simulated of a store's GraphQL Admin schema. BigCommerce docs: app extensions guide. */
export const typeDefinitions = buildSchema(`
  type Query {
    store: Store!
  }
  type Store {
    appExtensions(first: Int, after: String): AppExtensionConnection!
  }
  type AppExtensionConnection {
    edges: [AppExtensionEdge!]!
    pageInfo: PageInfo!
  }
  type AppExtensionEdge {
    cursor: String!
    node: AppExtension!
  }
  type PageInfo {
    hasNextPage: Boolean!
    hasPreviousPage: Boolean!
    startCursor: String
    endCursor: String
  }
  enum AppExtensionContext { PANEL LINK }
  enum AppExtensionModel { ORDERS PRODUCTS PRODUCT_DESCRIPTION CUSTOMERS }
  type AppExtension {
    id: ID!
    context: AppExtensionContext!
    model: AppExtensionModel!
    url: String!
    label: AppExtensionLabel!
  }
  type AppExtensionLabel {
    defaultValue: String!
    locales: [AppExtensionLocaleLabel!]!
  }
  type AppExtensionLocaleLabel {
    value: String!
    localeCode: String!
  }

  type Mutation {
    appExtension: AppExtensionMutations!
  }
  type AppExtensionMutations {
    createAppExtension(input: CreateAppExtensionInput!): AppExtensionResult
    updateAppExtension(input: UpdateAppExtensionInput!): AppExtensionResult
    deleteAppExtension(input: DeleteAppExtensionInput!): DeletedAppExtension
  }
  type AppExtensionResult {
    appExtension: AppExtension
  }
  type DeletedAppExtension {
    deletedAppExtensionId: ID
  }
  input CreateAppExtensionInput {
    context: AppExtensionContext!
    model: AppExtensionModel!
    url: String!
    label: AppExtensionLabelInput!
  }
  input UpdateAppExtensionInput {
    id: ID!
    data: UpdateAppExtensionDataInput!
  }
  input UpdateAppExtensionDataInput {
    url: String
    label: AppExtensionLabelInput
  }
  input DeleteAppExtensionInput {
    id: ID!
  }
  input AppExtensionLabelInput {
    defaultValue: String!
    locales: [AppExtensionLocaleLabelInput!]
  }
  input AppExtensionLocaleLabelInput {
    value: String!
    localeCode: String!
  }
`);
