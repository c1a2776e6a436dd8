"""Recording a sale at the counter."""
