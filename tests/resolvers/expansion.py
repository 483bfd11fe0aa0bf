"""The slow and plain way: every fragment spread written out, for small documents only."""

from __future__ import annotations

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
)


def expanded(document: DocumentNode) -> DocumentNode:
    """The operations of the document, each spread replaced by an inline fragment."""
    fragments = {
        node.name.value: node
        for node in document.definitions
        if isinstance(node, FragmentDefinitionNode)
    }

    def whole(node: SelectionSetNode) -> SelectionSetNode:
        return SelectionSetNode(selections=tuple(one(child) for child in node.selections))

    def one(node: SelectionNode) -> SelectionNode:
        if isinstance(node, FragmentSpreadNode):
            fragment = fragments[node.name.value]
            return InlineFragmentNode(
                type_condition=fragment.type_condition,
                directives=(node.directives or ()) + (fragment.directives or ()),
                selection_set=whole(fragment.selection_set),
            )
        if isinstance(node, InlineFragmentNode):
            return InlineFragmentNode(
                type_condition=node.type_condition,
                directives=node.directives or (),
                selection_set=whole(node.selection_set),
            )
        assert isinstance(node, FieldNode)
        return FieldNode(
            name=node.name,
            alias=node.alias,
            arguments=node.arguments or (),
            directives=node.directives or (),
            selection_set=whole(node.selection_set) if node.selection_set else None,
        )

    return DocumentNode(
        definitions=tuple(
            OperationDefinitionNode(
                operation=node.operation,
                directives=node.directives or (),
                variable_definitions=node.variable_definitions or (),
                selection_set=whole(node.selection_set),
            )
            for node in document.definitions
            if isinstance(node, OperationDefinitionNode)
        )
    )
