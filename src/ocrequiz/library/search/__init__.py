"""Which cards does a learner mean? Words become a query, and a query becomes cards."""
