namespace Duixian.Tests.Policies;

/// <summary>What one firm gets from one award for one item in one year, as the scenario's workbook and a run's result files both say it.</summary>
/// <remarks>Amounts are yuan with two decimals; an amount not known is "least 至 most". Empty where it is not settled or does not arise.</remarks>
public sealed record ScenarioRow(
    string Year,
    string Firm,
    string Award,
    string Item,
    string Eligible,
    string Entitled,
    string Rank,
    string Outcome,
    string Chosen,
    string Granted,
    string City,
    string District);
