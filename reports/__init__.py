"""How it is told: report.json and its views. One model, several views; only this floor knows templates."""
