using Pipeline.Areas;
using Pipeline.Measure;
using Pipeline.Settings;
using static Pipeline.Tests.Measure.Sample;

namespace Pipeline.Tests.Measure;

/// <summary>Attendances and people side by side; pseudonyms are block-given-patronymic-birth-phone, as Harmonise makes them.</summary>
public sealed class PeopleTests
{
    private const string Baktygul = "шб-бактыгуль---";
    private const string Bermet = "шб-бермет--1985-555";
    private const string Initial = "шб----";
    private const string InitialWithPhone = "шб----555";
    private static readonly Area KaraBalta = Area.Municipality("KG-C-KARABALTA");

    [Fact]
    public void An_initial_that_fits_one_person_is_that_person() => Assert.Equal((3, 1, 0), People(Baktygul, Initial, Baktygul));

    [Fact]
    public void An_initial_that_fits_two_is_counted_apart() => Assert.Equal((4, 2, 1), People(Baktygul, Initial, Bermet, Initial));

    [Fact]
    public void A_phone_decides_which_of_two_it_is() => Assert.Equal((3, 2, 0), People(Baktygul, InitialWithPhone, Bermet));

    [Fact]
    public void Focus_groups_count_neither_as_attendances_nor_as_people()
    {
        var values = Measured(Data(Karakol, Person(Karakol, 2, Baktygul), Person(Karakol, 3, Bermet, type: "focus-group")));

        Assert.Equal((1, 1), (values.Of(Karakol, "participants").Value, values.Of(Karakol, "unique-people").Value));
    }

    [Fact]
    public void A_list_without_a_type_is_of_its_scheduled_events_type_which_is_in_the_proof()
    {
        var focusGroup = Row(RecordKinds.Schedule, Karakol, 9, "type", "focus-group", "date_start", "2018-07-05");
        var values = Measured(Data(Karakol, focusGroup, Listed(2, Baktygul), Listed(3, Bermet)));

        var participants = values.Of(Karakol, "focus-group-participants");
        Assert.Equal(2, participants.Value);
        Assert.Contains(participants.Inputs, input => input.Kind == "schedule" && input.Rows.Contains(9));
        Assert.Equal(0, values.Of(Karakol, "participants").Value);
    }

    [Fact]
    public void A_list_of_a_day_with_events_of_two_types_is_of_unknown_type()
    {
        var values = Measured(
            Data(
                Karakol,
                Row(RecordKinds.Schedule, Karakol, 9, "type", "focus-group", "date_start", "2018-07-05"),
                Row(RecordKinds.Schedule, Karakol, 10, "type", "training", "date_start", "2018-07-05"),
                Listed(2, Baktygul)
            )
        );

        Assert.Equal((1d, null), (values.Of(Karakol, "participants").Value, values.Of(Karakol, "focus-group-participants").Value));
    }

    [Theory]
    [InlineData("19", 1, 1)]
    [InlineData("28", 1, 1)]
    [InlineData("29", 0, 1)]
    [InlineData("18-28", 1, 1)]
    [InlineData("0-18", 1, 1)]
    [InlineData("29-45", 0, 1)]
    [InlineData("60+", 0, 1)]
    public void A_list_with_ages_or_age_groups_tells_the_youth(string age, double youth, double known)
    {
        var values = Measured(Data(Karakol, Aged(2, age)));

        Assert.Equal((youth, Quality.Exact), Youth(values));
        Assert.Equal(100 * youth / known, values.Of(Karakol, "youth-share").Value);
    }

    [Fact]
    public void An_age_group_of_young_and_older_people_leaves_the_youth_a_lower_bound() =>
        Assert.Equal((1, Quality.AtLeast), Youth(Measured(Data(Karakol, Aged(2, "19"), Aged(3, "18-35")))));

    private static (double?, Quality) Youth(IReadOnlyList<IndicatorValue> values) =>
        values.Of(Karakol, "youth") is var youth ? (youth.Value, youth.Quality) : default;

    [Fact]
    public void Over_a_wider_area_people_of_both_municipalities_count_once_each()
    {
        var values = Measured(
            Data(Karakol, Person(Karakol, 2, Baktygul), Person(Karakol, 3, Initial)),
            Data(KaraBalta, Person(KaraBalta, 2, "ка----"), Person(KaraBalta, 3, "ка-айнура---"))
        );

        Assert.Equal(4, values.Of(Area.Project(Project), "participants").Value);
        Assert.Equal(2, values.Of(Area.Project(Project), "unique-people").Value);
    }

    [Fact]
    public void A_person_whose_sex_is_blank_on_one_list_is_still_one_woman()
    {
        var values = Measured(Data(Karakol, Person(Karakol, 2, Baktygul), Person(Karakol, 3, Initial, sex: null)));

        var women = values.Of(Karakol, "unique-people", group: "sex=f");
        Assert.Equal((1d, Quality.Exact), (women.Value, women.Quality));
    }

    private static (double?, double?, double?) People(params string[] persons)
    {
        var values = Measured(Data(Karakol, [.. persons.Select((person, i) => Person(Karakol, i + 2, person))]));
        return (
            values.Of(Karakol, "participants").Value,
            values.Of(Karakol, "unique-people").Value,
            values.Of(Karakol, "unique-people-uncertain").Value
        );
    }

    private static IReadOnlyList<IndicatorValue> Measured(params AreaData[] areas)
    {
        var measurer = new Measurer(Sample.Registry, new PipelineSettings(), AsOf);
        foreach (var area in areas)
            measurer.Add(area);
        return measurer.Complete();
    }

    private static Record Aged(int row, string age) =>
        Row(RecordKinds.Attendance, Karakol, row, "date_start", "2018-07-05", "person", $"п{row}----", "sex", "f", "age_group", age);

    private static Record Listed(int row, string person) =>
        Row(RecordKinds.Attendance, Karakol, row, "date_start", "2018-07-05", "person", person, "sex", "f");

    private static Record Person(Area area, int row, string person, string? sex = "f", string type = "training") =>
        Row(RecordKinds.Attendance, area, row, "date_start", $"2018-07-{10 + row}", "person", person, "sex", sex, "type", type);
}
