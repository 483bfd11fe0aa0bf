"""A small schema with the shapes of the real one: pages, lists, drawings, interfaces."""

from __future__ import annotations

from graphql import build_schema

SCHEMA = build_schema("""
    interface Node { id: ID! }
    type Query {
      node(id: ID!): Node
      nodes(ids: [ID!]!): [Node]!
      engineers(first: Int = 20, after: String, last: Int, before: String): EngineerConnection!
      issues(first: Int = 20, last: Int): IssueConnection!
      municipalities(first: Int = 20, last: Int): MunicipalityConnection!
      similarIssues(first: Int = 20): IssueConnection
      search(text: String!, first: Int = 20): EngineerConnection!
      disparity: [Figure!]
      supportNetwork(limit: Int! = 150): Subgraph
    }
    type Mutation { register(name: String): Engineer }
    type PageInfo { hasNextPage: Boolean! endCursor: String }
    type Figure { value: Int }
    type Skill { name: String! }
    type Place { name: String! }
    type Engineer implements Node {
      id: ID! displayName: String home: Place skills: [Skill!]! remedies(limit: Int): [Skill!]!
      issues(first: Int = 20, last: Int): IssueConnection!
    }
    type EngineerConnection { edges: [EngineerEdge!]! pageInfo: PageInfo! totalCount: Int }
    type EngineerEdge { cursor: String! node: Engineer! }
    type Issue implements Node {
      id: ID! title: String! similarIssues(first: Int = 20): IssueConnection
      solvedNearby(first: Int = 20): IssueConnection
    }
    type IssueConnection { edges: [IssueEdge!]! pageInfo: PageInfo! totalCount: Int }
    type IssueEdge { rank: Int node: Issue! path: Subgraph }
    type Municipality implements Node { id: ID! issues(first: Int = 20): IssueConnection! }
    type MunicipalityConnection { edges: [MunicipalityEdge!]! totalCount: Int }
    type MunicipalityEdge { node: Municipality! }
    type Subgraph { nodes: [Vertex!]! edges: [Tie!]! }
    type Vertex { key: ID! place: Place }
    type Tie { from: ID! to: ID! place: Place }
""")
