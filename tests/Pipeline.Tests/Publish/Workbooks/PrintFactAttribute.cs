namespace Pipeline.Tests.Publish.Workbooks;

/// <summary>A test that prints workbooks. Without LibreOffice it is skipped, except in CI, where it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PrintFactAttribute : FactAttribute
{
    public PrintFactAttribute()
    {
        if (!LibreOffice.IsInstalled && Environment.GetEnvironmentVariable("CI") != "true")
            Skip =
                "There is no soffice or pdftotext on the PATH (Debian: apt-get install libreoffice-calc poppler-utils fonts-liberation).";
    }
}
