using Pipeline.Publish;

namespace Pipeline.Tests.Publish.Exchange;

/// <summary>A project's programme period with targets, a lower bound, an approximation, groups, a missing figure and a share.</summary>
internal static class DonorInput
{
    public static readonly Area Karakol = Area.Municipality(SampleInput.Karakol.Code);
    public static readonly Area KaraBalta = Area.Municipality(SampleInput.KaraBalta.Code);
    public static readonly Area Project = Area.Project(SampleInput.Project);

    public static PublicationInput Create()
    {
        var input = SampleInput.Create();
        return input with
        {
            Catalogue =
            [
                .. input.Catalogue,
                new("unique-people", LocalText.Same("Разные люди"), "people", "distinct(attendance.person)", ["sex"], "participation"),
                new("own", LocalText.Same("Свой показатель"), "som", "sum(action-plan.budget)", [], "Наш раздел"),
            ],
            Indicators =
            [
                Figure(Project, "participants", 146, target: 140),
                Figure(Project, "women-share", 55.47945205479452),
                Figure(Project, "own", 1250000.5),
                Figure(Area.Oblast("KG-Y"), "participants", 114),
                Figure(Karakol, "participants", 114, target: 100),
                Figure(Karakol, "participants", 61, group: "sex=f"),
                Figure(Karakol, "participants", 53, group: "sex=m"),
                Figure(Karakol, "unique-people", 88),
                Figure(Karakol, "questionnaires-planned", null, target: 800),
                Figure(KaraBalta, "participants", 32, quality: Quality.AtLeast),
                Figure(KaraBalta, "women-share", null),
            ],
        };
    }

    /// <summary>Three men among 114 participants.</summary>
    public static PublicationInput WithFewMen()
    {
        var input = Create();
        return input with
        {
            Catalogue =
            [
                .. input.Catalogue.Select(definition =>
                    definition.Code == "participants" ? definition with { Disaggregation = ["sex"] } : definition
                ),
            ],
            Indicators =
            [
                Figure(Karakol, "participants", 114),
                Figure(Karakol, "participants", 111, group: "sex=f"),
                Figure(Karakol, "participants", 3, group: "sex=m"),
            ],
        };
    }

    private static StoredIndicator Figure(
        Area area,
        string code,
        double? value,
        string group = "",
        double? target = null,
        Quality quality = Quality.Exact
    ) =>
        new(
            new(SampleInput.Project, area, code, SampleInput.Programme, group, value, value is null ? Quality.None : quality)
            {
                Target = target,
                Inputs = [new(SampleInput.Sheet.Id, "7", "Тренинги", "attendance", [5, 6])],
            },
            SampleInput.AsOf,
            []
        );
}
