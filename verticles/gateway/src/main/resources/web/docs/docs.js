// The drop-down offers what the gateway knows of; requests tried out go to this very gateway.
fetch('/docs/contracts').then(answer => answer.json()).then(contracts => {
  window.ui = SwaggerUIBundle({
    urls: contracts.items,
    'urls.primaryName': 'user',
    dom_id: '#swagger-ui',
    deepLinking: true,
    validatorUrl: null,
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    layout: 'StandaloneLayout'
  });
});
