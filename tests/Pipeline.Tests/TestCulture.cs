using System.Globalization;
using System.Runtime.CompilerServices;

namespace Pipeline.Tests;

/// <summary>
/// The culture the machine is taken to have. The whole suite runs under the culture named by PIPELINE_TEST_CULTURE (ru-RU, ky-KG, or empty for
/// the invariant one); a single test can walk through all of them. Nothing in the product may notice.
/// </summary>
internal static class TestCulture
{
    public const string Variable = "PIPELINE_TEST_CULTURE";

    public static readonly IReadOnlyList<CultureInfo> All =
    [
        CultureInfo.InvariantCulture,
        CultureInfo.GetCultureInfo("ru-RU"),
        CultureInfo.GetCultureInfo("ky-KG"),
        // The Turkish dotless i breaks whatever folds case by the ambient culture.
        CultureInfo.GetCultureInfo("tr-TR"),
    ];

    /// <summary>Runs something on a thread of each culture and gives what came out, in the order of <see cref="All"/>.</summary>
    public static IReadOnlyList<T> Under<T>(Func<T> work) => [.. All.Select(culture => Under(culture, work))];

    private static T Under<T>(CultureInfo culture, Func<T> work)
    {
        T result = default!;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
#pragma warning disable RS0030 // The one place that sets an ambient culture: to show that it does not matter.
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
#pragma warning restore RS0030
                result = work();
            }
            catch (Exception caught)
            {
                failure = caught;
            }
        });
        thread.Start();
        thread.Join();
        return failure is null ? result : throw new InvalidOperationException($"Failed under '{culture.Name}'.", failure);
    }

    [ModuleInitializer]
    internal static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { } name)
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo(name);
    }
}
