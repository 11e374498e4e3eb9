using System.Text;
using Microsoft.AspNetCore.Mvc;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Web.Shell;

namespace PromptWorkbench.Web.Features.Runs;

/// <summary>The filtered list of runs as a file. The columns are those of `v_runs` (docs/database.md).</summary>
internal static class RunExports
{
    public static void MapRunExports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(AppUrls.RunsExport([], "csv"), (HttpContext context, [FromServices] IRunTable table, [FromServices] TimeProvider time) =>
            ExportAsync(context, table, time, "csv", "text/csv; charset=utf-8; header=present", CsvLine.Of, (_, values) => CsvLine.Of(values)));
        routes.MapGet(AppUrls.RunsExport([], "jsonl"), (HttpContext context, [FromServices] IRunTable table, [FromServices] TimeProvider time) =>
            ExportAsync(context, table, time, "jsonl", "application/x-ndjson; charset=utf-8", _ => "", JsonLine.Of));
    }

    private static async Task ExportAsync(
        HttpContext context,
        IRunTable table,
        TimeProvider time,
        string extension,
        string contentType,
        Func<IReadOnlyList<string>, string> header,
        Func<IReadOnlyList<string>, IReadOnlyList<object?>, string> line)
    {
        var (filter, problem) = RunSearch.Read(context.Request.Query).Filter(time.LocalTimeZone);
        if (filter is null)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync(problem!, context.RequestAborted);
            return;
        }

        context.Response.ContentType = contentType;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"runs-{time.GetLocalNow():yyyy-MM-dd}.{extension}\"";
        await using var writer = new StreamWriter(context.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 64 * 1024);
        var columns = await table.ColumnsAsync(context.RequestAborted);
        await writer.WriteAsync(header(columns));
        await foreach (var values in table.ReadAsync(filter, context.RequestAborted))
            await writer.WriteAsync(line(columns, values));
    }
}
