using System.Text;
using Microsoft.AspNetCore.Mvc;
using PromptWorkbench.Domain.PromptFiles;
using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Web.Shell;

namespace PromptWorkbench.Web.Features.Prompts;

/// <summary>A version of an own prompt as a `.prompty` file.</summary>
internal static class PromptExports
{
    public static void MapPromptExports(this IEndpointRouteBuilder routes) => routes.MapGet(
        AppUrls.PromptExportPattern,
        async (string id, int? version, [FromServices] IPromptLibrary library, CancellationToken cancellationToken) =>
        {
            if (await library.FindAsync(id, cancellationToken) is not { } prompt)
                return Results.NotFound($"There is no prompt '{id}'.");
            if ((version is { } number ? prompt.Version(number) : prompt.Current) is not { } wanted)
                return Results.NotFound($"The prompt '{id}' has no version {version}.");
            var text = PromptFileWriter.Write(prompt.Id, prompt.Name, prompt.Description, wanted.Content, prompt.OtherKeys);
            return Results.File(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", $"{prompt.Id}-v{wanted.Number}.prompty");
        });
}
