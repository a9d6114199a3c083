using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Azure.Functions.Worker.Http;
using Pipeline.Languages;
using Pipeline.Storage;

namespace Pipeline.App;

/// <summary>What the two addresses answer: JSON, in the words of the library.</summary>
internal static class Answers
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>200 with a body.</summary>
    public static Task<HttpResponseData> AnswerAsync<T>(this HttpRequestData request, T body) =>
        request.AnswerAsync(HttpStatusCode.OK, body);

    /// <summary>202 with the stage that was put into the queue, or 400 with the stages there are.</summary>
    public static async Task<HttpResponseData> AcceptAsync(
        this HttpRequestData request,
        AzureQueues queues,
        CancellationToken cancellationToken
    )
    {
        var asked = await ReadAsync(request, cancellationToken);
        if (asked is null || !StageRequest.All.Contains(asked.Stage))
            return await request.AnswerAsync(
                HttpStatusCode.BadRequest,
                new { Error = Texts.Settings["no-stage", asked?.Stage ?? "", string.Join(", ", StageRequest.All)] }
            );
        await queues.SendRunAsync(asked, cancellationToken);
        return await request.AnswerAsync(HttpStatusCode.Accepted, asked);
    }

    private static async Task<StageRequest?> ReadAsync(HttpRequestData request, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<StageRequest>(request.Body, Format, cancellationToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<HttpResponseData> AnswerAsync<T>(this HttpRequestData request, HttpStatusCode status, T body)
    {
        var response = request.CreateResponse(status);
        response.Headers.Add("Content-Type", "application/json; charset=utf-8");
        await response.WriteStringAsync(JsonSerializer.Serialize(body, Format));
        return response;
    }
}
