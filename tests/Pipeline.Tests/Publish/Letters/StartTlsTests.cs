using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Pipeline.Tests.Golden;
using Pipeline.Tests.Storage;

namespace Pipeline.Tests.Publish.Letters;

/// <summary>A run that sends its letter over STARTTLS, in a process of its own: whom a process trusts is settled when it starts.</summary>
[NeedsNode]
public sealed class StartTlsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [StorageFact]
    public async Task Letter_goes_encrypted_to_a_server_whose_certificate_is_vouched_for()
    {
        var (file, keyFile) = Certificate();
        await using var server = await SmtpServer.StartAsync("tls", (file, keyFile));
        await RunAsync(server.Port, trusts: file);
        var message = await server.NextAsync();

        Assert.True(message.Secure);
        Assert.StartsWith("Жумалык жыйынтык: ", message.Subject, StringComparison.Ordinal);
        Assert.Equal("2018-W31-summary.ky.xlsx", Assert.Single(message.Attachments).Name);
    }

    private async Task RunAsync(int port, string trusts)
    {
        var samples = Repository.Path("tests", "samples", "real");
        var start = CommandLineProcess.Of("run", samples, "--out", _folder.PathOf("out"), "--as-of", "2018-07-30", "--languages", "ky");
        start.Environment["SSL_CERT_FILE"] = trusts;
        start.Environment["Letters__Host"] = "localhost";
        start.Environment["Letters__Port"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["Letters__From"] = "svodka@example.org";
        start.Environment["Letters__Coordinators__0__Address"] = "koordinator@example.org";
        start.Environment["Letters__Coordinators__0__Language"] = "ky";
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, errors + await said);
    }

    /// <summary>A certificate for this machine, made for this test alone.</summary>
    private (string File, string KeyFile) Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var (file, keyFile) = (_folder.PathOf("certificate.pem"), _folder.PathOf("key.pem"));
        File.WriteAllText(file, certificate.ExportCertificatePem());
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        return (file, keyFile);
    }
}
